/** Small pictures of what was taken. */

import { useEffect, useState } from "react";
import { useTranslation } from "@shared/i18n";
import type { Shown } from "../queue";
import { Icon } from "./icon";

export function Pictures({ of, onDrop }: { of: Shown[]; onDrop: (id: string) => void }) {
  if (of.length === 0) return null;
  return <ul className="pictures">{of.map((one) => <Picture key={one.id} one={one} onDrop={onDrop} />)}</ul>;
}

function Picture({ one, onDrop }: { one: Shown; onDrop: (id: string) => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(one.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [one.blob]);
  return (
    <li>
      {address && <img src={address} alt={one.name} />}
      <button type="button" aria-label={t("papers.takeOut", { name: one.name })} onClick={() => onDrop(one.id)}><Icon name="remove" /></button>
    </li>
  );
}
