/** Colours and sizes. antd's own grey texts and tags fall below a contrast of 4.5:1, so they are set here. */

import type { ThemeConfig } from "antd";

export const ink = {
  primary: "#0b5394", text: "#1f2933", quiet: "#52606d", line: "#d9e0e7", ground: "#f3f6f9", red: "#b3261e", yellow: "#7a5200", green: "#1b6b3a",
  redSoft: "#fdeceb", yellowSoft: "#fff4d6", greenSoft: "#e6f4ea", blueSoft: "#e8f1fa",
} as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: ink.primary, colorLink: ink.primary, colorLinkHover: "#083d6e", colorLinkActive: "#083d6e", colorPrimaryHover: "#0a4a84", colorInfo: ink.primary, colorError: ink.red, colorWarning: ink.yellow, colorSuccess: ink.green,
    colorText: ink.text, colorTextSecondary: ink.quiet, colorTextTertiary: ink.quiet, colorTextDescription: ink.quiet, colorTextLabel: ink.quiet,
    colorTextPlaceholder: "#5f6c7b", colorTextDisabled: "#66727f", colorBgLayout: ink.ground, colorBorder: "#b8c4d0", colorBorderSecondary: ink.line,
    // Nothing moves: on a busy machine an animation lets a button look busy, or a list swallow a click, after it is done.
    motion: false,
    borderRadius: 4, fontSize: 14, controlHeight: 34, wireframe: false,
    fontFamily: '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  },
  components: {
    Layout: { headerBg: ink.primary, headerColor: "#ffffff", headerHeight: 52, headerPadding: "0 20px", siderBg: "#ffffff", bodyBg: ink.ground },
    Menu: { itemHeight: 36, itemMarginBlock: 2, groupTitleColor: ink.quiet, itemSelectedBg: ink.blueSoft },
    Table: { headerBg: "#eef2f6", headerColor: ink.text, cellPaddingBlock: 9, cellPaddingInline: 10 },
    Tabs: { horizontalMargin: "0 0 12px 0" },
    Descriptions: { labelColor: ink.quiet },
    Form: { itemMarginBottom: 16, labelColor: ink.text },
  },
};
