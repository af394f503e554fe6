import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HttpException, HttpStatus, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { type TokenAnswer, type TokenJob } from './token-jobs.js';

/** Threads at the most; one processor is left to the rooms. */
const WORKERS_MAX = 2;
/** So many jobs of a kind wait; whoever comes then comes too fast. At 5 ms a check it is a second until the last is answered. */
const WAITING_MAX = 200;
/** A job whose thread died is given to another once: it may have been the job that the thread died of. */
const TRIES_MAX = 2;

/** How long a job may wait: someone stands at the door, or a batch is computed. */
export type Urgency = 'atTheDoor' | 'batch';

/** So many wait that one more would wait too long: `TOO_FAST`. */
export class TooMuchWork extends HttpException {
  constructor() {
    super({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
  }
}

interface Waiting {
  readonly job: TokenJob;
  readonly urgency: Urgency;
  readonly tries: number;
  readonly done: (answer: TokenAnswer) => void;
  readonly failed: (error: Error) => void;
}

/** The file beside this one, built or not as this one is. */
const SCRIPT = new URL(`./token.worker${extname(import.meta.url)}`, import.meta.url);

/** A few threads that compute on the curve, started when they are first needed. */
@Injectable()
export class TokenWorkers implements OnModuleDestroy {
  private readonly waiting: Record<Urgency, Waiting[]> = { atTheDoor: [], batch: [] };
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private isOver = false;

  constructor(private readonly log: EventLog) {}

  /** @throws TooMuchWork */
  run(job: TokenJob, urgency: Urgency): Promise<TokenAnswer> {
    if (this.isOver) return Promise.reject(new Error('the server stops'));
    if (this.waiting[urgency].length >= WAITING_MAX) return Promise.reject(new TooMuchWork());
    return new Promise((done, failed) => {
      this.waiting[urgency].push({ job, urgency, tries: 1, done, failed });
      this.next();
    });
  }

  /** How many jobs wait. */
  waitingFor(urgency: Urgency): number {
    return this.waiting[urgency].length;
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    const over = [...this.waiting.atTheDoor.splice(0), ...this.waiting.batch.splice(0), ...this.busy.values()];
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    this.busy.clear();
    for (const { failed } of over) failed(new Error('the server stops'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Tests hold on to the threads here. */
  protected thread(): Worker {
    return new Worker(SCRIPT);
  }

  private next(): void {
    if (this.isOver || this.waiting.atTheDoor.length + this.waiting.batch.length === 0) return;
    const worker = this.idle.pop() ?? this.start();
    if (!worker) return;
    const work = this.waiting.atTheDoor.shift() ?? this.waiting.batch.shift();
    if (!work) return;
    this.busy.set(worker, work);
    worker.postMessage(work.job);
  }

  private start(): Worker | null {
    const most = Math.min(WORKERS_MAX, Math.max(1, availableParallelism() - 1));
    if (this.busy.size + this.idle.length >= most) return null;
    const worker = this.thread();
    // Threads that wait for work do not keep a server from ending.
    worker.unref();
    worker.on('message', (answer: TokenAnswer) => this.answered(worker, answer));
    worker.on('error', (error) => this.log.fault('tokens.workerDied', error));
    worker.on('exit', () => this.died(worker));
    return worker;
  }

  private answered(worker: Worker, answer: TokenAnswer): void {
    const work = this.busy.get(worker);
    this.busy.delete(worker);
    this.idle.push(worker);
    work?.done(answer);
    this.next();
  }

  private died(worker: Worker): void {
    const work = this.busy.get(worker);
    this.busy.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    if (this.isOver) return;
    if (work && work.tries < TRIES_MAX) this.waiting[work.urgency].unshift({ ...work, tries: work.tries + 1 });
    else work?.failed(new Error('a thread ended over its job twice'));
    this.next();
  }
}
