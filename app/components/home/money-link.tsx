import { Icon } from "#app/components/ui/icon.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { MoneyComingView } from "./money-coming.tsx";

/** On phones, the money is one tap away from the top of the page. */
export function MoneyLink({ coming }: { coming: readonly MoneyComingView[] }) {
  const shown = coming.filter((one) => one.total > 0n);
  if (shown.length === 0) return null;
  const sums = shown.map((one) => formatMoney(one.total, one.currency)).join(" and ");
  const secured = shown.map((one) => formatMoney(one.secured, one.currency)).join(" and ");
  return (
    <a href="#money" className="card lg:hidden flex items-center gap-3 px-[17px] py-3 mb-7">
      <Icon name="wallet" />
      <span className="grow">
        <b className="money">{sums}</b> coming, <span className="nw">{secured} secured</span>
      </span>
      <Icon name="arrow-down" />
    </a>
  );
}
