import { Button } from "#app/components/ui/button.tsx";
import { Combobox } from "#app/components/ui/combobox.tsx";
import { Dialog, DialogClose, DialogFooter } from "#app/components/ui/dialog.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Menu } from "#app/components/ui/menu.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { ToastProvider, useToast } from "#app/components/ui/toast.tsx";
import { Tooltip } from "#app/components/ui/tooltip.tsx";
import { Family, Row, Specimen } from "./specimen.tsx";

const COUNTRIES = ["Canada", "Germany", "Ireland", "United Kingdom", "United States"].map((label) => ({
  value: label,
  label,
}));

function DeclineDialog() {
  return (
    <Dialog
      title="Decline Tomás?"
      description="He gets the reason now. You can undo for 10 s."
      trigger={
        <Button type="button" look="2">
          Decline
        </Button>
      }
    >
      <p className="well">“Price. You asked $480, the budget is $430 or less. Everything else fits.”</p>
      <DialogFooter>
        <DialogClose>
          <Button type="button" look="3">
            Keep the application
          </Button>
        </DialogClose>
        <DialogClose>
          <Button type="button">Send decline</Button>
        </DialogClose>
      </DialogFooter>
    </Dialog>
  );
}

function ToastButton() {
  const toast = useToast();
  return (
    <Button type="button" look="2" onClick={() => toast("Declined Tomás Rivera.", { undo: () => undefined })}>
      Show a toast
    </Button>
  );
}

export function OverlayFamily() {
  return (
    <ToastProvider>
      <Family id="overlays" title="Behaviour">
        <Specimen name="Dialog, Menu, Toast, Tooltip">
          <Row>
            <DeclineDialog />
            <Menu
              trigger={
                <button type="button" className="iconbtn" aria-label="More for Sofia Brandt">
                  <Icon name="ellipsis" />
                </button>
              }
              entries={[
                { label: "Open the profile", icon: "user-round", to: "#overlays" },
                { label: "Copy the link", icon: "copy" },
                { label: "Report", icon: "flag", tone: "bad", rule: true },
              ]}
            />
            <ToastButton />
            <Tooltip words="Frozen on Nov 8, when Noor applied">
              <Button type="button" look="3">
                Snapshot
              </Button>
            </Tooltip>
          </Row>
        </Specimen>
        <Specimen name="Tabs">
          <Tabs
            label="Terms"
            views={[
              { id: "v3", label: "Terms v3", children: "As both sides signed them." },
              { id: "old", label: "Earlier", count: 2, children: "v1 and v2, superseded." },
            ]}
          />
        </Specimen>
        <Specimen name="Combobox">
          <label className="lab" htmlFor="gallery-country">
            Country
          </label>
          <div className="mt-1.5 max-w-xs">
            <Combobox id="gallery-country" name="country" options={COUNTRIES} placeholder="Start typing" />
          </div>
        </Specimen>
      </Family>
    </ToastProvider>
  );
}
