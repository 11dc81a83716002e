namespace AiBlog.Diagnostics;

/// <summary>What an author's text or a theme would load from others, or run, without asking the reader.</summary>
internal static class GateFaults
{
    public static Diagnostic ForeignContent(Severity severity, Place place, string what, string origin) => new(
        severity, "foreign-content", place, $"the page would load {what} from {origin}, which no service claims; it waits under \"Other content\" until the reader agrees",
        "keep a copy of it beside the post, or name the origin of a service in aiblog.yml: `privacy: services:`");

    public static Diagnostic ForeignFile(Severity severity, Place place, string what, string origin) => new(
        severity, "foreign-content", place, $"this file is copied as it is, so it loads {what} from {origin} before any reader agrees",
        "keep a copy of it beside the file, or make the file a page of content/pages, where it waits for the reader");

    public static Diagnostic InlineScript(Place place) => Diagnostic.Warning(
        "inline-script", place, "a script in the text of a page never runs",
        "leave it out; what every page needs goes into a script of the theme, what a service needs into `privacy: services:` of aiblog.yml");

    public static Diagnostic EventHandler(Place place, string name) => Diagnostic.Warning(
        "event-handler", place, $"the attribute {Quote.Of(name)} runs a script, so it is left out",
        "leave it out");

    public static Diagnostic ReportingAttribute(Place place, string name) => Diagnostic.Warning(
        "reporting-attribute", place, $"the attribute {Quote.Of(name)} reports what readers do to another server, so it is left out",
        "leave it out");

    public static Diagnostic BaseElement(Place place, string address) => Diagnostic.Warning(
        "base-element", place, $"a base of {Quote.Of(address)} would change every address of the page, so it has no effect",
        "write whole addresses in the links that need one");

    public static Diagnostic RefreshElsewhere(Place place, string address) => Diagnostic.Warning(
        "refresh-elsewhere", place, $"the page would send its readers to {Quote.Of(address)} without asking, so that has no effect",
        "write a link; for a page that has moved, name its old address in `aliases:` of the new one");

    public static Diagnostic HiddenContent(Place place, string address) => Diagnostic.Warning(
        "hidden-content", place, $"{Quote.Of(address)} holds a document or script in an address, where no one can see what it loads; it is never shown",
        "put it into a file of the site");

    public static Diagnostic BrokenStyle(Place place) => Diagnostic.Warning(
        "broken-style", place, "no browser reads the style that begins here, so it is left out",
        "look for a quotation mark, bracket or semicolon that is missing or too many");

    public static Diagnostic TemplateStyle(Place place, string address) => Diagnostic.Error(
        "template-style", place, $"a style in a template loads {Quote.Of(address)}, which is not the site's own",
        "move the style to a stylesheet of the theme, from which such parts are split off and wait for the reader");

    public static Diagnostic Missed(Place place, string what, string page) => Diagnostic.Error(
        "gate-missed", place, $"{page} would load or run {Quote.Of(what)} before the reader consents, although its HTML was checked",
        "this is a fault of aiblog: report it with the HTML; until it is fixed, remove that HTML");

    public static Diagnostic DeepPage(Place place, string page) => Diagnostic.Error(
        "deep-html", place, $"too many elements are open at once in {page} to check what it loads",
        "add the missing end tags to the template");

    public static Diagnostic DeepFile(Place place) => Diagnostic.Warning(
        "deep-html", place, "too many elements are open at once in this file to check what it loads",
        "add the missing end tags, or make the file a page of content/pages");

    public static Diagnostic UnplannedService(Place place, string service, string origin, string page) => Diagnostic.Error(
        "unplanned-service", place, $"this layout makes {page} load from {origin}, and nothing said so before (service {Quote.Of(service)})",
        "write the address into the template as it is, or name the service's script in aiblog.yml: `privacy: services:`");
}
