export default {
  // By itself Jest leaves one processor idle, which of two is half.
  maxWorkers: '100%',
  // A machine under load is no fault of a test; one that hangs is.
  testTimeout: 30_000,
  projects: [
    '<rootDir>/libs/room',
    '<rootDir>/libs/contracts',
    '<rootDir>/apps/server',
    '<rootDir>/apps/web',
    '<rootDir>/apps/bench',
  ],
};
