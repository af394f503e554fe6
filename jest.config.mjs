export default {
  // A machine under load is no fault of a test; one that hangs is.
  testTimeout: 30_000,
  projects: [
    '<rootDir>/libs/room',
    '<rootDir>/libs/contracts',
    '<rootDir>/libs/seat-token',
    '<rootDir>/apps/server',
    '<rootDir>/apps/web',
    '<rootDir>/apps/bench',
  ],
};
