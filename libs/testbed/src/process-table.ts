import { readdir, readFile, readlink } from 'node:fs/promises';

export interface ProcessEntry {
  readonly pid: number;
  readonly command: string;
}

/** What one process has used so far. */
export interface ProcessUse {
  /** User and system time, in milliseconds. */
  readonly cpuMs: number;
  /** The same of its children that have ended. */
  readonly endedMs: number;
  /** Resident memory, in kilobytes. */
  readonly memoryKb: number;
}

/** Linux counts CPU time in hundredths of a second (`USER_HZ`). */
const MS_PER_TICK = 10;

/** The processes whose parent is `parent`, from Linux's /proc. */
export async function childrenOf(parent: number): Promise<ProcessEntry[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const entries = await Promise.all(pids.map((pid) => entryOf(pid)));
  return entries
    .filter((entry) => entry?.parent === parent)
    .map((entry) => ({ pid: entry?.pid ?? 0, command: entry?.command ?? '' }));
}

/** CPU time and memory of a process, from Linux's /proc. */
export async function useOf(pid: number): Promise<ProcessUse> {
  const [fields, status] = await Promise.all([statOf(pid), readFile(`/proc/${pid}/status`, 'utf8')]);
  const memoryKb = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  const ms = (user: number) => (Number(fields[user]) + Number(fields[user + 1])) * MS_PER_TICK;
  return { cpuMs: ms(11), endedMs: ms(13), memoryKb };
}

/** Whether the process has a UDP socket on this port, from Linux's /proc. */
export async function listensOn(pid: number, port: number): Promise<boolean> {
  const table = await readFile(`/proc/${pid}/net/udp`, 'utf8');
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  // The columns of one socket: number, local address, remote address, state, ..., the tenth its inode (proc_net(5)).
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  const sockets = rows.filter(([, local]) => local?.endsWith(ending)).map((columns) => `socket:[${columns[9]}]`);
  const files = await readdir(`/proc/${pid}/fd`);
  const open = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return open.some((file) => sockets.includes(file));
}

async function entryOf(pid: number): Promise<(ProcessEntry & { readonly parent: number }) | null> {
  try {
    const [fields, command] = await Promise.all([statOf(pid), readFile(`/proc/${pid}/cmdline`, 'utf8')]);
    return { pid, parent: Number(fields[1]), command };
  } catch {
    // It ended while the table was read.
    return null;
  }
}

// The fields after the command's name, which may hold spaces and brackets: state, parent, ... (proc(5)).
async function statOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
