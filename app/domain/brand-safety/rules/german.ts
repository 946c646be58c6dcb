import { rule } from "../rule.ts";

const KRANKHEIT =
  "krebs, diabetes, depression~, neurodermitis, rheuma, arthrose, alzheimer, adhs, endometriose";

/** German words. */
export const GERMAN = [
  rule(
    "adult",
    "high",
    "points to sexual content",
    "nacktbild~, nacktfoto~, sexvideo~, pornofilm~, bordell~, erotikshop",
  ),
  rule(
    "adult",
    "medium",
    "is about sex or lingerie",
    "dessous, erotik, erotisch~, sexspielzeug~, oben ohne, sexleben",
    {
      not: "oben ohne cabrio, cabrio",
    },
  ),
  rule("adult", "low", "names sex in passing", "kondom~, sexy"),
  rule(
    "violence",
    "high",
    "tells of killing or abuse",
    "enthaupt~, erschossen, erstochen, leiche, leichen, amoklauf~, vergewaltig~, folter, gefoltert, häusliche gewalt, massaker",
    {
      not: "schnapsleiche~, karteileiche~, leichen im keller",
    },
  ),
  rule(
    "violence",
    "medium",
    "tells of killing",
    "mord, morde, ermordet, mörder, kriegsverbrechen, luftangriff~, raketenangriff~, terroranschlag~",
    {
      not: "krimidinner, krimi, tatort abend",
    },
  ),
  rule("violence", "medium", "tells of shooting", "schießen, geschossen, schuss, schüsse", {
    beside: "polizei, täter, tote, verletzte, attentäter, soldat~",
    not: "foto~, kamera, tor, tore, selfie~",
  }),
  rule(
    "violence",
    "high",
    "speaks of suicide or self-harm",
    "selbstmord~, suizid~, selbstverletz~, mich umbringen, ritze mich",
  ),
  rule(
    "hate",
    "high",
    "uses a slur",
    "kanake, kanaken, neger, negern, judensau, untermensch~, zigeunerpack, kümmeltürke~, schwuchtel~",
    {
      firm: true,
    },
  ),
  rule(
    "hate",
    "high",
    "puts people down for who they are",
    "ausländer raus, umvolkung, großer austausch, remigration jetzt, geht zurück in euer land",
    {
      firm: true,
    },
  ),
  rule("drugs", "high", "names an illegal drug", "kokain, heroin, zauberpilze, speed ziehen, crystal"),
  rule("drugs", "medium", "is about taking drugs", "gras, joint, joints, koks", {
    beside: "rauch~, geraucht, dreh~, gedreht, kiff~, dealer, bauen, bekifft",
    not: "grill~, räuchern, holzkohle, rasen, wiese, rauchfrei",
  }),
  rule(
    "drugs",
    "medium",
    "is about taking drugs",
    "kiffen, kifft, gekifft, bekifft, zugedröhnt, dealer des vertrauens",
  ),
  rule(
    "alcohol",
    "low",
    "names an alcoholic drink",
    "bier, biere, wein, weine, sekt, schnaps, glühwein, rotwein, weißwein, champagner, likör~, kölsch, feierabendbier, biergarten, weinprobe, weingut, rum",
    {
      not: "alkoholfrei~, bierteig, weinessig, ohne alkohol, kinderpunsch, um den, rum und num, rum um, drum rum, hier rum",
    },
  ),
  rule(
    "alcohol",
    "medium",
    "is about being drunk",
    "betrunken~, besoffen~, saufen, gesoffen, verkatert, vollrausch, komasaufen, sauftour, beschwipst",
  ),
  rule(
    "alcohol",
    "high",
    "tells of drinking that endangers others",
    "betrunken am steuer, alkohol am steuer, betrunken auto, betrunken gefahren",
  ),
  rule(
    "tobacco",
    "medium",
    "is about smoking or vaping",
    "zigarette, zigaretten, zigarre, zigarren, e zigarette~, tabak, kettenraucher~, raucherpause, einweg vape",
    {
      not: "duft~, parfum, parfüm, kerze~",
    },
  ),
  rule("tobacco", "medium", "is about smoking or vaping", "kippe, kippen", {
    beside: "rauch~, geraucht, feuerzeug, schachtel",
  }),
  rule(
    "gambling",
    "medium",
    "is about gambling",
    "sportwette~, wettanbieter, wettbonus, spielautomat~, glücksspiel~, spielothek, freispiele, wettquote~, rubbellos~, lottoschein~",
  ),
  rule(
    "weapons",
    "medium",
    "is about firearms",
    "waffe, waffen, gewehr~, pistole, pistolen, schusswaffe~, munition, schießstand, jagdgewehr~",
    {
      not: "heißklebepistole, klebepistole, wasserpistole, massagepistole, waffen einer frau, spritzpistole, waffe gegen falten, geheime waffe, waffe im kampf gegen, wunderwaffe",
    },
  ),
  rule(
    "dangerous",
    "high",
    "shows a challenge that has killed people",
    "s bahn surfen, bahnsurfen, illegales autorennen, illegale rennen, hot chip challenge",
  ),
  rule(
    "dangerous",
    "medium",
    "shows a risk without protection",
    "ohne helm, ohne gurt, ohne sicherung geklettert, handy am steuer",
    {
      not: "nie ohne helm, niemals ohne helm, nicht ohne helm, nie ohne gurt",
      firm: true,
    },
  ),
  rule("dangerous", "low", "warns of copying it", "nicht nachmachen, bitte nicht nachmachen", { firm: true }),
  rule(
    "medical",
    "high",
    "promises to heal an illness",
    "heilt, heilen, geheilt, heilung, besiegt, hilft gegen, verhindert, wirkt gegen",
    {
      beside: KRANKHEIT,
      not: "forschung, spende~, charity, arzt, klinik, chemo~, sternzeichen",
    },
  ),
  rule(
    "medical",
    "medium",
    "promises what food or cosmetics may not",
    "wundermittel, entschlackt, entschlacken, entgiftet, entgiften, stärkt dein immunsystem, stärkt das immunsystem, fettverbrenner, schmilzt fett, lässt fett schmelzen, abnehmspritze, kilo in einer woche, kilo in zwei wochen, abnehmen ohne sport, pharmalobby",
  ),
  rule(
    "finance",
    "high",
    "promises a profit",
    "garantierte rendite, garantierter gewinn, garantierte gewinne, schnell reich, verdopple dein geld, geld verdoppeln, risikofreie rendite, passives einkommen von, finanziell frei in",
  ),
  rule(
    "finance",
    "medium",
    "is about crypto-assets or trading tips",
    "krypto, kryptowährung~, kryptos, passives einkommen, trading signale",
  ),
  rule(
    "politics",
    "medium",
    "asks to vote or takes sides",
    "wählt die, wählt am sonntag, wählt nicht, abtreibung~, merkel muss weg, ampel muss weg",
    {
      not: "wählt die farbe, wählt die größe, wählt die nächste, wählt die schönste, wählt die beste",
    },
  ),
  rule(
    "politics",
    "low",
    "names politics in passing",
    "bundestagswahl~, landtagswahl~, wahlkampf, afd, cdu, spd, fdp, bundeskanzler~, wahllokal, briefwahl, volksentscheid, bundestag",
  ),
  rule("profanity", "low", "swears mildly", "verdammt, kacke, verflucht, arsch", {
    firm: true,
    not: "verdammt gut, verdammt lecker, am arsch der welt",
  }),
  rule("profanity", "medium", "swears", "scheiße, scheiß, scheißegal, beschissen~, verarscht, leck mich", {
    firm: true,
  }),
  rule(
    "profanity",
    "high",
    "swears",
    "fick dich, ficken, gefickt, hurensohn, hurensöhne, wichser, arschloch, arschlöcher, fotze~, schlampe~",
    {
      firm: true,
    },
  ),
];
