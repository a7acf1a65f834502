/** Choosing the county: province, city, county, each list only as long as it must be. */

import { useEffect, useState } from "react";
import { get } from "@shared/api";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { SelectField } from "./field";
import { ProblemNote } from "./said";

function useBelow(parent: string | undefined, wanted: boolean) {
  const found = useLoad(wanted ? async (signal) => (await get("/api/law/places", { query: { parent }, signal })).rows : null, [parent, wanted]);
  return { rows: found.data ?? [], problem: found.problem };
}

export function PlacePicker({ value, onChange }: { value: string; onChange: (code: string, name: string) => void }) {
  const { t } = useTranslation();
  const [province, setProvince] = useState(value ? `${value.slice(0, 2)}0000` : "");
  const [city, setCity] = useState(value ? `${value.slice(0, 4)}00` : "");
  const provinces = useBelow(undefined, true);
  const cities = useBelow(province, province !== "");
  const counties = useBelow(city, city !== "");
  const options = (rows: { code: string; zh: string }[]) => rows.map((one) => ({ value: one.code, label: one.zh }));
  const top = provinces.rows.filter((one) => one.level === "province");
  useEffect(() => {
    if (!province && top.length === 1 && top[0]) setProvince(top[0].code);
  }, [province, top]);
  const named = (code: string) => `${cities.rows.find((one) => one.code === city)?.zh ?? ""}${counties.rows.find((one) => one.code === code)?.zh ?? ""}`;
  return (
    <>
      <ProblemNote problem={provinces.problem ?? cities.problem ?? counties.problem} />
      {top.length > 1 && <SelectField label={t("where.province")} empty={t("choosePlease")} value={province} options={options(top)} onChange={(code) => { setProvince(code); setCity(""); onChange("", ""); }} />}
      <SelectField label={t("where.city")} empty={t("choosePlease")} value={city} options={options(cities.rows)} onChange={(code) => { setCity(code); onChange("", ""); }} />
      {city && <SelectField label={t("where.county")} empty={t("choosePlease")} value={value} options={options(counties.rows)} onChange={(code) => onChange(code, named(code))} />}
    </>
  );
}
