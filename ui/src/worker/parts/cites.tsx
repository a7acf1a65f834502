/** The articles behind something, in our own words; asked for when somebody wants to know. */

import { useState } from "react";
import { get } from "@shared/api";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Ready } from "./said";

export function Cites({ of }: { of: readonly string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (of.length === 0) return null;
  return (
    <details className="cites" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("law.basis")}</summary>
      {open && of.map((one) => <Provision key={one} address={one} />)}
    </details>
  );
}

function Provision({ address }: { address: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => get("/api/law/provisions", { query: { address }, signal }), [address]);
  return (
    <Ready of={found}>
      {(told) => (
        <p className="small">
          <strong>{said({ zh: told.title_zh, en: told.title_en })}</strong><br />{said(told)}<br />
          <span className="quiet">{t("law.from", { name: said({ zh: told.instrument_zh, en: told.instrument_en }), address })}</span>
        </p>
      )}
    </Ready>
  );
}
