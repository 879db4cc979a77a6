#if Web
/// The one stylesheet: the palettes as custom properties, and the rules that use them.
enum Stylesheet {
    static func text(_ light: Palette, _ dark: Palette) -> String {
        """
        :root {
          color-scheme: light dark;
        \(declarations(light))
        }
        @media (prefers-color-scheme: dark) {
        :root {
        \(declarations(dark))
        }
        }
        \(rules)
        """
    }

    private static func declarations(_ palette: Palette) -> String {
        palette.properties.map { "  --holub-\($0.name): \($0.colour.css);" }.joined(separator: "\n")
    }

    // A rule that sets a colour of text also sets what it stands on, unless it stands on whatever is around it: such a rule
    // names its grounds in the comment `on:`. The test of contrasts reads both.
    private static let rules = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        body { margin: 0; color: var(--holub-text); background: var(--holub-background); overflow-wrap: anywhere; }
        a { color: var(--holub-accent); /* on: background surface info good-surface bad-surface caution-surface */ }
        h1, h2, h3 { line-height: 1.25; margin: 0 0 0.6rem; text-wrap: balance; }
        h1, h2, h3 { overflow-wrap: break-word; hyphens: auto; }
        h1 { font-size: clamp(1.3rem, 1rem + 2.2vw, 1.65rem); letter-spacing: -0.01em; }
        h2 { font-size: 1.2rem; }
        h3 { font-size: 1rem; }
        p, ul, ol, dl { margin: 0 0 0.9rem; }
        ul, ol { padding-inline-start: 1.4rem; }
        li { margin-block: 0.35rem; }
        ul.plain { list-style: none; padding: 0; }
        :focus-visible { outline: 3px solid var(--holub-accent); outline-offset: 2px; border-radius: 4px; }
        .skip { position: absolute; inset-inline-start: -100rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip:focus { inset-inline-start: 1rem; top: 0.5rem; padding: 0.5rem 0.8rem; z-index: 1;
          color: var(--holub-on-accent); background: var(--holub-accent); }
        .main { max-width: 62rem; margin-inline: auto; padding-inline: 1rem; }
        .top, .bottom { margin-inline: max(1rem, calc((100% - 60rem) / 2)); }
        .top { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: baseline; padding-block: 1rem;
          border-bottom: 1px solid var(--holub-hairline); }
        .app { font-weight: 650; margin-inline-end: auto; }
        .top nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; list-style: none; margin: 0; padding: 0; }
        .top nav li { margin: 0; }
        .top nav a { display: inline-block; padding-block: 0.3rem; text-decoration: none; }
        .top nav a:hover { text-decoration: underline; }
        .top nav a[aria-current] { font-weight: 650; text-decoration: underline; text-underline-offset: 0.35em; }
        .count { display: inline-block; font-weight: 650; padding-inline: 0.45em; border-radius: 1em; font-size: 0.85em;
          color: var(--holub-on-accent); background: var(--holub-accent); }
        .main { padding-block: 1.75rem 3rem; }
        .main:focus { outline: none; }
        .lead, .hint, .quiet { color: var(--holub-quiet); /* on: background surface info good-surface bad-surface caution-surface */ }
        .hint { font-size: 0.9rem; margin: 0 0 0.4rem; }
        .bottom { padding-block: 1rem 2rem; font-size: 0.9rem; border-top: 1px solid var(--holub-hairline); }
        .bottom a { margin-inline-end: 1rem; }
        .bottom a[aria-current] { font-weight: 650; text-decoration: none; }
        .hint + .field, .hint + .box { margin-top: 1rem; }
        .hint + button { margin-top: 0.4rem; }
        .card { padding: 1.1rem 1.2rem; margin-block: 0 1rem; border: 1px solid var(--holub-hairline); border-radius: 10px;
          color: var(--holub-text); background: var(--holub-surface); }
        .card > :last-child, .box > :last-child { margin-bottom: 0; }
        .narrow { max-width: 34rem; }
        .columns { display: grid; gap: 1.25rem; align-items: start; margin-block-end: 1rem; }
        .columns > * { min-width: 0; margin-block: 0; }
        @media (min-width: 54rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
        .row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
        .row > .grow { flex: 1 1 14rem; min-width: 0; }
        .address { font-size: 1.1rem; font-weight: 650; }
        .box { padding: 0.8rem 1rem; margin-block: 0 1rem; border-radius: 8px; border-inline-start: 4px solid; }
        .info { color: var(--holub-text); background: var(--holub-info); border-color: var(--holub-accent); }
        .good { color: var(--holub-good); background: var(--holub-good-surface); border-color: currentColor; }
        .bad { color: var(--holub-bad); background: var(--holub-bad-surface); border-color: currentColor; }
        .caution { color: var(--holub-caution); background: var(--holub-caution-surface); border-color: currentColor; }
        .bad a, .good a, .caution a { color: inherit; /* on: */ }
        .state { display: inline-block; padding: 0.1rem 0.6rem; border-radius: 1rem; font-size: 0.88rem; font-weight: 600; }
        .state.plain { color: var(--holub-text); background: var(--holub-info); }
        .field { margin-block: 0 1.1rem; }
        label, legend { font-weight: 600; display: block; padding: 0; margin-block-end: 0.25rem; }
        fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
        fieldset > legend { margin-bottom: 0.35rem; }
        input:where(:not([type=checkbox], [type=radio], [type=hidden])), select, textarea { width: 100%; font: inherit;
          padding: 0.55rem 0.7rem; border: 1px solid var(--holub-border); border-radius: 7px;
          color: var(--holub-text); background: var(--holub-surface); }
        input[aria-invalid], select[aria-invalid] { border: 2px solid var(--holub-bad); }
        textarea { min-height: 7rem; resize: vertical; }
        textarea + button { margin-top: 0.4rem; }
        .check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6rem; align-items: start; }
        .check label { font-weight: 500; margin: 0; }
        .check input { width: 1.15rem; height: 1.15rem; margin: 0.2rem 0 0; accent-color: var(--holub-accent); }
        .error { font-weight: 600; margin: 0.3rem 0 0; color: var(--holub-bad); /* on: background surface info bad-surface */ }
        button, .button { display: inline-block; font: inherit; font-weight: 600; line-height: 1.3; cursor: pointer;
          padding: 0.6rem 1.1rem; border: 1px solid var(--holub-accent); border-radius: 7px; text-decoration: none;
          color: var(--holub-on-accent); background: var(--holub-accent); text-align: center; }
        button.second, .button.second { color: var(--holub-accent); background: var(--holub-surface); }
        button.danger { color: var(--holub-bad); background: var(--holub-surface); border-color: var(--holub-bad); }
        button:hover, .button:hover { text-decoration: underline; }
        [hidden] { display: none !important; }
        .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-block: 1rem; }
        .actions form { margin: 0; }
        form + p { margin-top: 1.1rem; }
        li.row { margin-block: 0.8rem; }
        details { margin-block: 0 1rem; }
        summary { cursor: pointer; font-weight: 600; padding-block: 0.3rem; }
        details > :not(summary) { margin-inline-start: 0.2rem; }
        .ladder { list-style: none; padding: 0; counter-reset: rung; }
        .ladder li { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.45rem 0; margin: 0;
          border-bottom: 1px solid var(--holub-hairline); }
        .ladder li:last-child { border: 0; }
        .ladder .name { flex: 1 1 11rem; }
        .ladder .passed { color: var(--holub-good); /* on: surface good-surface */ }
        .ladder .failed { color: var(--holub-bad); /* on: surface good-surface */ font-weight: 600; }
        .ladder .running { color: var(--holub-accent); /* on: surface good-surface */ font-weight: 600; }
        .ladder .waiting, .ladder .skipped { color: var(--holub-quiet); /* on: surface good-surface */ }
        .code { font-size: 0.9rem; font-variant-numeric: tabular-nums; }
        .steps > li { margin-block: 0.6rem; padding-inline-start: 0.25rem; }
        .unread { border-inline-start: 4px solid var(--holub-accent); }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        .choices > li { display: grid; gap: 0.3rem 1rem; align-items: center; padding-block: 0.7rem; margin: 0;
          border-top: 1px solid var(--holub-hairline); }
        .choices > li > p { margin: 0; }
        .choices button, .choices .button { width: 100%; }
        @media (min-width: 40rem) { .choices > li { grid-template-columns: 13rem minmax(0, 1fr); } }
        @media (max-width: 30rem) { .main button, .main .button, .actions form { width: 100%; } }
        """
}

/// A file that is served with a name of its own for each content, so that it may be cached for ever.
struct StaticFile: Sendable {
    let name: String
    let type: String
    let octets: [UInt8]

    init(_ stem: String, _ ending: String, type: String, _ text: String) {
        octets = Array(text.utf8)
        // FNV-1a: tells contents apart, and need not withstand anybody.
        let hash = octets.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        name = "\(stem)-\(String(hash, radix: 16)).\(ending)"
        self.type = type
    }
}
#endif
