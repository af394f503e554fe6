import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nativeProgram } from '../clients/native.js';

/** The least that forwarding a packet to so many can cost, in microseconds of CPU; both ways of sending. */
export async function ceilingUs(receivers: number, seconds: number, way: 'sendto' | 'sendmmsg'): Promise<number> {
  const program = await nativeProgram('ceiling');
  const { stdout } = await promisify(execFile)(program, [String(receivers), String(seconds), way]);
  return Number(stdout);
}
