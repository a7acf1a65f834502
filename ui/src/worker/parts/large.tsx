/** The button of the large-text view, where somebody who cannot read small text finds it. */

import Button from "antd-mobile/es/components/button";
import { useTranslation } from "@shared/i18n";
import { setLarge, useLarge } from "../view";

export function LargeButton() {
  const { t } = useTranslation();
  const large = useLarge();
  return <Button aria-pressed={large} onClick={() => setLarge(!large)}>{t(large ? "large.off" : "large.on")}</Button>;
}
