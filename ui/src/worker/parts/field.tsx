/** Fields of a form: each with its label, a hint, and what is wrong with it. */

import { type ReactNode, useId } from "react";
import Input from "antd-mobile/es/components/input";

interface Common { label: string; hint?: ReactNode; wrong?: string | undefined }

function Frame({ id, label, hint, wrong, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p className="small quiet" id={`${id}-hint`}>{hint}</p>}
      {wrong && <p className="small wrong" role="alert">{wrong}</p>}
    </div>
  );
}

interface Text extends Common { value: string; onChange: (value: string) => void; type?: "text" | "tel" | "password"; mode?: "decimal" | "tel"; complete?: string; max?: number; disabled?: boolean }

export function TextField({ value, onChange, type = "text", mode, complete, max, disabled, ...frame }: Text) {
  const id = useId();
  return (
    <Frame id={id} {...frame}>
      <Input id={id} value={value} onChange={onChange} type={type} maxLength={max ?? 200} disabled={disabled ?? false} {...(mode ? { inputMode: mode } : {})} {...(complete ? { autoComplete: complete } : {})} />
    </Frame>
  );
}

export function LongField({ value, onChange, rows = 4, max = 5000, ...frame }: Common & { value: string; onChange: (value: string) => void; rows?: number; max?: number }) {
  const id = useId();
  return <Frame id={id} {...frame}><textarea id={id} className="native" value={value} rows={rows} maxLength={max} onChange={(event) => onChange(event.target.value)} /></Frame>;
}

/** Day or minute: the telephone's own picker is the one that people know, and it can be read aloud. */
export function TimeField({ value, onChange, kind, min, max, disabled, ...frame }: Common & { value: string; onChange: (value: string) => void; kind: "datetime-local" | "date"; min?: string; max?: string; disabled?: boolean }) {
  const id = useId();
  return <Frame id={id} {...frame}><input id={id} className="native" type={kind} value={value} min={min} max={max} disabled={disabled} onChange={(event) => onChange(event.target.value)} /></Frame>;
}

export interface Option { value: string; label: string; under?: ReactNode; disabled?: boolean }

export function SelectField({ value, onChange, options, empty, ...frame }: Common & { value: string; onChange: (value: string) => void; options: Option[]; empty: string }) {
  const id = useId();
  return (
    <Frame id={id} {...frame}>
      <select id={id} className="native" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
    </Frame>
  );
}

interface Choice { label: string; options: Option[]; value: readonly string[]; onChange: (value: string[]) => void; many?: boolean; hint?: ReactNode }

/** One of several, or some of several: each a whole line to touch. */
export function Choices({ label, options, value, onChange, many, hint }: Choice) {
  const name = useId();
  const chosen = (one: string) => value.includes(one);
  const touch = (one: string) => onChange(!many ? [one] : chosen(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {options.map((one) => (
        <label key={one.value} className={chosen(one.value) ? "choice chosen" : "choice"}>
          <input type={many ? "checkbox" : "radio"} name={name} checked={chosen(one.value)} disabled={one.disabled} onChange={() => touch(one.value)} />
          <span className="go-text"><span>{one.label}</span>{one.under && <span className="small quiet">{one.under}</span>}</span>
        </label>
      ))}
      {hint && <p className="small quiet">{hint}</p>}
    </fieldset>
  );
}

/** Taking a picture or choosing a file; the browser's own button speaks its own language, this one speaks ours. */
export function FileButton({ label, onChoose, accept = "image/*", many, strong }: { label: string; onChoose: (files: File[]) => void; accept?: string; many?: boolean; strong?: boolean }) {
  const id = useId();
  return (
    <span className="file">
      <input id={id} type="file" accept={accept} multiple={many ?? false} onChange={(event) => { onChoose([...(event.target.files ?? [])]); event.target.value = ""; }} />
      <label htmlFor={id} className={strong ? "strong" : undefined}>{label}</label>
    </span>
  );
}
