/** Base of every error this package raises on purpose; `code` is stable. */
export class WhosaidError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Wrong flags, configuration or gazetteer: found before any work. */
export class ConfigError extends WhosaidError {}

/** One document could not be read or analysed; the others go on. */
export class DocumentError extends WhosaidError {
  /** The stage that failed. */
  readonly stage: string;

  constructor(code: string, stage: string, message: string, options?: ErrorOptions) {
    super(code, message, options);
    this.stage = stage;
  }
}

/** The output could not be written. */
export class OutputError extends WhosaidError {}
