/** News agencies and broadcasters that sign datelines and bylines. */
const AGENCIES = new Set(
  `AA|AAP|ABC News|AFP|AGI|Agence France-Presse|Al Jazeera|Anadolu|Anadolu Agency|ANI|ANP|ANSA|Antara|AP|APA|APP|APS|Associated Press
Azertac|BBC|BBC News|Belga|BelTA|Bernama|Bloomberg|Bloomberg News|BNA|BTA|Canadian Press|CBS News|CNA|CNN|CNS|CP|CTK|DPA|DW|EFE
ENA|Fars|GNA|Hina|IANS|Interfax|IPS|IRIN|IRNA|ISNA|ITAR-TASS|JTA|KCNA|Khaama Press|KUNA|Kyodo|Kyodo News|LUSA|MAP|Mehr|MENA|MTI
NAN|NBC News|NNA|NPR|NTB|PA|PAP|Pajhwok|Petra|PNA|Press Association|PTI|QNA|Reuters|RFE/RL|RIA|RIA Novosti|SANA|SAPA|Sputnik|SPA
STR|SUNA|Tanjug|TAP|Tasnim|TASS|The Associated Press|The Canadian Press|Thomson Reuters|Thomson Reuters Foundation|TT|Ukrinform
UNI|UNIAN|United Press International|UPI|VNA|VOA|VOA News|WAFA|WAM|Xinhua|Xinhua News Agency|Yonhap`
    .split(/[|\n]/)
    .map((name) => name.toLowerCase()),
);

/** Whether a name, or each part of one such as “AP/AFP”, is that of a known agency. */
export function isAgency(name: string): boolean {
  if (AGENCIES.has(name.toLowerCase())) return true;
  const parts = name.split(/\s*\/\s*|,\s+|\s+and\s+/);
  return parts.length > 1 && parts.every((part) => AGENCIES.has(part.toLowerCase()));
}
