import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  testMatch: [...preset.testMatch, '<rootDir>/build/*.spec.ts'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@homegroup/source', 'browser'] },
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '\\.module\\.css$': '<rootDir>/css-modules.mjs',
    '\\.css$': '<rootDir>/css-modules.mjs',
  },
};
