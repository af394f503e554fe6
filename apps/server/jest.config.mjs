import preset from '../../jest.preset.mjs';

export default { ...preset, setupFiles: ['<rootDir>/../../jest.setup.mjs'] };
