/** Choosing a file: the browser's own field speaks the browser's language, this one speaks ours. */

import { useState } from "react";
import { useTranslation } from "@shared/i18n";

interface Props { id: string; label: string; accept?: string; onChoose: (file: File | null) => void }

export function FileField({ id, label, accept, onChoose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  return (
    <div>
      <span className="field-label" id={`${id}-label`}>{label}</span>
      <span className="file-field">
        <input id={id} type="file" accept={accept} aria-labelledby={`${id}-label ${id}-button`} onChange={(event) => { const chosen = event.target.files?.[0] ?? null; setName(chosen?.name ?? ""); onChoose(chosen); }} />
        <label htmlFor={id} id={`${id}-button`}>{t("file.choose")}</label>
        <span className="small quiet">{name || t("file.none")}</span>
      </span>
    </div>
  );
}
