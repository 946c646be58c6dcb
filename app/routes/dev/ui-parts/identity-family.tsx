import { Avatar } from "#app/components/identity/avatar.tsx";
import { VettedMark, Who } from "#app/components/identity/who.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { ICON_NAMES } from "#app/components/ui/icon-names.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { PLATFORMS } from "#app/domain/account/platforms.ts";
import { Family, Row, Specimen } from "./specimen.tsx";

const PEOPLE = [
  "Noor Haddad",
  "Nils Hagen",
  "Sofia Brandt",
  "Tomás Rivera",
  "Imani Okafor",
  "Ada",
  "李 小龙",
  "Priya Raman",
];
const BRANDS = [
  "Pepperjar",
  "Sundial Oats",
  "Kestrel Cycles",
  "Otter & Oak",
  "Lumo Lamps",
  "Fennel & Rye",
  "Tidewater Soap",
  "Mossy",
];

export function IdentityFamily() {
  return (
    <Family id="identity" title="Identity">
      <Specimen name="Avatar: people are circles, brands rounded squares">
        <Row>
          {PEOPLE.map((name) => (
            <Avatar key={name} name={name} size={44} />
          ))}
        </Row>
        <div className="h-4" />
        <Row>
          {BRANDS.map((name) => (
            <Avatar key={name} name={name} size={44} brand />
          ))}
        </Row>
      </Specimen>
      <Specimen name="Who, VettedMark">
        <Row>
          <Who name="Sofia Brandt" vetted>
            @sofiasupper, 33.7 K followers
          </Who>
          <Who name="Pepperjar" brand>
            Replies in 19 h
          </Who>
          <span>
            Noor Haddad
            <VettedMark />
          </span>
        </Row>
      </Specimen>
      <Specimen name="PlatformMark">
        <Row>
          {PLATFORMS.map((platform) => (
            <PlatformMark key={platform} platform={platform} />
          ))}
        </Row>
      </Specimen>
      <Specimen name="Icon">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] gap-2">
          {ICON_NAMES.map((name) => (
            <li key={name} className="t-micro t-2 flex items-center gap-2">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
    </Family>
  );
}
