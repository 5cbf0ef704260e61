import { CommanderError } from "commander";
import { ConfigError, OutputError } from "../errors.ts";

/** Exit codes of the command; scripts rely on them. */
export const Exit = {
  Done: 0,
  GateFailed: 1,
  Usage: 2,
  SomeFailed: 3,
  NoInput: 4,
  Internal: 70,
  OutputFailed: 74,
} as const;

const SIGNAL_EXITS = { SIGINT: 130, SIGTERM: 143 } as const;

export type StopSignal = keyof typeof SIGNAL_EXITS;
export const STOP_SIGNALS = Object.keys(SIGNAL_EXITS) as StopSignal[];

/** The reader of the output has closed it; nothing is wrong. */
export class ClosedPipe extends Error {}

/** The user or the system asked the program to stop. */
export class Interrupted extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

/** The exit code for whatever ended a run. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ClosedPipe) return Exit.Done;
  if (error instanceof Interrupted) return SIGNAL_EXITS[error.signal];
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.Done : Exit.Usage;
  if (error instanceof ConfigError) return Exit.Usage;
  if (error instanceof OutputError) return Exit.OutputFailed;
  return Exit.Internal;
}
