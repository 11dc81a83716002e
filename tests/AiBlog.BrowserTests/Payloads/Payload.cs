namespace AiBlog.BrowserTests.Payloads;

/// <summary>HTML that tries to load from another origin, or to run a script, before the reader consents.</summary>
/// <param name="Html"><c>ORIGIN</c> is http://HOST; <c>HOST</c> its host and port; <c>URL</c> a URL of that origin that names the payload; <c>RUN</c> is code that a page notes when it runs.</param>
internal sealed record Payload(string Name, string Html);
