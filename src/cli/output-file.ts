import { randomBytes } from "node:crypto";
import { chmod, type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutputError } from "../errors.ts";
import type { Output } from "./output.ts";

/**
 * Writes a file that appears only when it is complete, by a temporary file beside it and a rename;
 * what is no regular file (/dev/null, a named pipe) is written in place.
 */
export async function createFileOutput(path: string): Promise<Output> {
  return guard(path, async () => {
    const target = await realpath(path).catch(() => path); // a link stays a link
    const old = await stat(target).catch(() => undefined);
    if (old?.isDirectory()) throw new Error("it is a folder");
    if (old && !old.isFile()) return inPlace(path, await open(target, "w"));
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    return byRename(path, target, temporary, await open(temporary, "wx"), old?.mode);
  });
}

function byRename(path: string, target: string, temporary: string, file: FileHandle, mode?: number): Output {
  return {
    ...inPlace(path, file),
    close: () =>
      guard(path, async () => {
        await file.close();
        if (mode !== undefined) await chmod(temporary, mode & 0o7777);
        await rename(temporary, target);
      }),
    discard: async () => {
      await file.close().catch(() => {});
      await rm(temporary, { force: true });
    },
  };
}

function inPlace(path: string, file: FileHandle): Output {
  return {
    write: (text) => guard(path, () => file.writeFile(text)),
    close: () => guard(path, () => file.close()),
    discard: () => file.close().catch(() => {}),
  };
}

async function guard<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError("E_OUTPUT", `--output ${path}: cannot be written (${reason}); name another file`, {
      cause: error,
    });
  }
}
