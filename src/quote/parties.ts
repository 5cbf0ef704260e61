import type { Quotation, Speaker } from "../model/quotation.ts";
import { entityAddressed, findAddressee } from "./addressee.ts";
import type { Attribution } from "./attribution.ts";
import { findBeside } from "./beside.ts";
import type { QuoteContext } from "./context.ts";
import { findOutlet } from "./outlet.ts";
import { leadsAround, toParty } from "./party-phrase.ts";

/** Finds for a quotation whom it was said to and the medium through which it is known. */
export function findParties(
  context: QuoteContext,
  attribution: Attribution,
  all: readonly Attribution[],
  speaker: Speaker,
): Pick<Quotation, "addressee" | "outlet"> {
  const beside = findBeside(context, attribution, all);
  const around = leadsAround(context, attribution, beside);
  const addressee = findAddressee(context, attribution, beside, around);
  return {
    addressee: addressee && toParty(context, addressee, entityAddressed(context, addressee)),
    outlet: findOutlet(context, attribution, around, addressee, speaker.entity),
  };
}
