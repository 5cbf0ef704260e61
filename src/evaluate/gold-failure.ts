import { ConfigError } from "../errors.ts";

/** A gold article that cannot be used: the file, the place in it, and the remedy. */
export function badGold(path: string, place: string, message: string, options?: ErrorOptions): ConfigError {
  return new ConfigError("E_GOLD", `${path}, ${place}: ${message}`, options);
}
