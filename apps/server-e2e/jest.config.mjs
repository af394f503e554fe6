import preset from '../../jest.preset.mjs';

// Each suite starts a server of its own; more than two at once would only measure the machine.
export default { ...preset, testTimeout: 60_000, maxWorkers: 2 };
