import { Chalk } from "chalk";
import type { EntityType } from "../../model/types.ts";

type Paint = (text: string) => string;

/** The colours of the table; all of them leave the text alone where there is no colour. */
export interface Palette {
  readonly type: Readonly<Record<EntityType, Paint>>;
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly warning: Paint;
  readonly failure: Paint;
}

/** Makes the palette: the sixteen colours of the terminal's own theme, or none. */
export function createPalette(colors: boolean): Palette {
  const chalk = new Chalk({ level: colors ? 1 : 0 });
  return {
    type: {
      person: chalk.cyan,
      state: chalk.blue,
      government: chalk.blueBright,
      security: chalk.magenta,
      armed: chalk.red,
      party: chalk.yellow,
      igo: chalk.green,
      org: chalk.greenBright,
      media: chalk.magentaBright,
      people: chalk.yellowBright,
      place: chalk.cyanBright,
    },
    strong: chalk.bold,
    quiet: chalk.dim,
    warning: chalk.yellow,
    failure: chalk.red,
  };
}
