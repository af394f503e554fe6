export default {
  projects: [
    '<rootDir>/libs/room',
    '<rootDir>/libs/contracts',
    '<rootDir>/apps/server',
    '<rootDir>/apps/web',
    '<rootDir>/apps/bench',
  ],
};
