/** Small things that the screens of an enterprise share. */

import { useLanguage, useTranslation } from "@shared/i18n";
import { usePlaceName } from "../parts/places";

/** A coded word in the language of the page; a code without one stays as it is. */
export function useTerm(): (family: "industryOf" | "tierOf" | "reason" | "uploadState" | "owedState" | "eventOf", code: string) => string {
  const { i18n } = useTranslation();
  return (family, code) => {
    const name = code.replaceAll(".", "_");
    return i18n.exists(`enterprise.${family}.${name}`) ? i18n.t(`enterprise.${family}.${name}`) : code;
  };
}

/** A place by its name; in English by its code beside the Chinese name. */
export function Place({ of }: { of: { place: string; place_zh?: string } }) {
  const language = useLanguage();
  const places = usePlaceName();
  // A county is known to the page only by its Chinese name; its code says which it is.
  const known = places(of.place);
  if (known !== of.place) return <>{known}</>;
  const name = of.place_zh ?? of.place;
  return <>{language === "zh" || name === of.place ? name : `${name} (${of.place})`}</>;
}
