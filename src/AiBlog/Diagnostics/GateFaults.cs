namespace AiBlog.Diagnostics;

/// <summary>What an author's text or a theme would load from others, or run, without asking the reader.</summary>
internal static class GateFaults
{
    public static Diagnostic ForeignContent(Severity severity, Place place, string what, string origin) => new(
        severity, "foreign-content", place,
            $"the page would load {what} from {origin}, which belongs to no service; it is blocked as \"Other content\" until the reader "
                + "consents",
        "save a copy next to the post, or add the origin to a service in aiblog.yml: `privacy: services:`");

    public static Diagnostic ForeignFile(Severity severity, Place place, string what, string origin) => new(
        severity, "foreign-content", place, $"this file is copied unchanged, so it loads {what} from {origin} before the reader consents",
        "save a copy next to the file, or move the file to content/pages, where it is blocked until the reader consents");

    public static Diagnostic InlineScript(Place place) => Diagnostic.Warning(
        "inline-script", place, "a script in the body of a page never runs, so it is removed",
        "remove it; add a script for all pages to the theme, and the script of a service to `privacy: services:` in aiblog.yml");

    public static Diagnostic EventHandler(Place place, string name) => Diagnostic.Warning(
        "event-handler", place, $"the attribute {Quote.Of(name)} runs a script, so it is removed",
        "remove it");

    public static Diagnostic ReportingAttribute(Place place, string name) => Diagnostic.Warning(
        "reporting-attribute", place, $"the attribute {Quote.Of(name)} reports what readers do to another server, so it is removed",
        "remove it");

    public static Diagnostic BaseElement(Place place, string address) => Diagnostic.Warning(
        "base-element", place, $"a base of {Quote.Of(address)} would change every URL on the page, so it is removed",
        "write absolute URLs in the links that need them");

    public static Diagnostic RefreshElsewhere(Place place, string address) => Diagnostic.Warning(
        "refresh-elsewhere", place, $"this redirect to {Quote.Of(address)} is removed, because a body cannot redirect readers",
        "write a link; for a page that has moved, add its old URL to `aliases:` of the new page");

    public static Diagnostic HiddenContent(Place place, string address) => Diagnostic.Warning(
        "hidden-content", place, $"{Quote.Of(address)} is a document or script inside a URL, which cannot be checked, so it is never shown",
        "save it as a file of the site");

    public static Diagnostic BrokenStyle(Place place) => Diagnostic.Warning(
        "broken-style", place, "the style that starts here is not valid CSS, so it is removed",
        "look for a missing or extra quotation mark, bracket, or semicolon");

    public static Diagnostic TemplateStyle(Place place, string address) => Diagnostic.Error(
        "template-style", place, $"a style in a template loads the third-party URL {Quote.Of(address)}",
        "move the style to a stylesheet of the theme, where it is blocked until the reader consents");

    public static Diagnostic Missed(Place place, string what, string page) => Diagnostic.Error(
        "gate-missed", place, $"{page} would load or run {Quote.Of(what)} before the reader consents, although its HTML was checked",
        "this is a fault of aiblog: report it with the HTML; until it is fixed, remove that HTML");

    public static Diagnostic DeepPage(Place place, string page) => Diagnostic.Error(
        "deep-html", place, $"the HTML of {page} is too complex to check what it loads",
        "add the missing end tags to the template, and use fewer attributes");

    public static Diagnostic DeepFile(Place place) => Diagnostic.Warning(
        "deep-html", place, "this HTML file is too complex to check what it loads",
        "add the missing end tags, use fewer attributes, or make the file a page of content/pages");

    public static Diagnostic UnplannedService(Place place, string service, string origin, string page) => Diagnostic.Error(
        "unplanned-service", place,
            $"this layout makes {page} load from {origin}, which is not known when its policy is written (service {Quote.Of(service)})",
        "write the URL in the template as a literal, or add the script of the service to aiblog.yml: `privacy: services:`");
}
