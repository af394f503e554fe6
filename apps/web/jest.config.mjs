import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  testMatch: [...preset.testMatch, '<rootDir>/build/*.spec.ts'],
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@homegroup/source', 'browser'] },
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '\\.module\\.css$': '<rootDir>/css-modules.mjs',
    '\\.css$': '<rootDir>/css-modules.mjs',
  },
};
