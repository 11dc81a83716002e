using AiBlog.Config;
using AiBlog.Privacy.Services;
using AiBlog.Tests.Keys;

namespace AiBlog.Tests.Privacy;

public sealed class PrivacyConfigTests
{
    private const string Good = "title: T\nbase_url: https://example.org\nprivacy: ";

    private const string Service = Good + "{services: {a: {name: A, kind: video, ";

    [Theory]
    [InlineData(Good + "no", "3:10 wrong-type")]
    [InlineData(Good + "{day: 3}", "3:11 unknown-key")]
    [InlineData(Good + "{max_age: 3}", "3:11 foreign-key")]
    [InlineData(Good + "{days: 0}", "3:17 out-of-range")]
    [InlineData(Good + "{days: 401}", "3:17 out-of-range")]
    [InlineData(Good + "{days: half a year}", "3:17 wrong-type")]
    [InlineData(Good + "{policy: privacy}", "3:19 bad-service-url")]
    [InlineData(Good + "{policy: \"http://example.org/\"}", "3:19 bad-service-url")]
    [InlineData(Good + "{policy: //example.org/}", "3:19 bad-service-url")]
    [InlineData(Good + "{enforce: yes}", "3:20 wrong-type")]
    [InlineData(Good + "{enforce: false}", "3:20 privacy-not-enforced")]
    [InlineData(Good + "{own_origins: [\"cdn.example.org\"]}", "3:25 bad-origin")]
    [InlineData(Good + "{own_origins: [\"https://*.example.org\"]}", "3:25 bad-origin")]
    [InlineData(Good + "{own_origins: {a: b}}", "3:24 wrong-type")]
    [InlineData(Good + "{allow: [{origin: \"https://a.example\"}]}", "3:19 missing-key")]
    [InlineData(Good + "{allow: [{reason: Ours}]}", "3:19 missing-key")]
    [InlineData(Good + "{allow: [{origin: \"https://a.example\", reason: \"\"}]}", "3:49 empty-value")]
    [InlineData(Good + "{allow: [{origin: \"https://a.example/x\", reason: Ours}]}", "3:28 bad-origin")]
    [InlineData(Good + "{allow: [\"https://a.example\"]}", "3:19 wrong-type")]
    [InlineData(Good + "{own_origins: [\"https://a.example\"], allow: [{origin: \"https://a.example\", reason: Ours}]}", "3:64 origin-claimed-twice")]
    [InlineData(Good + "{allow: [{origin: \"https://a.example\", reason: A}, {origin: \"https://b.example\", reason: B}], services: {b: {name: B, kind: map, origins: [\"https://b.example\"]}}}", "3:149 origin-claimed-twice")]
    public void A_fault_of_privacy_is_told_at_its_value(string text, string expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData(Good + "{services: {__proto__: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {constructor: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {prototype: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {other: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {Site Statistics: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {-a: {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {\"\\\" onload=x\": {}}}", "3:22 bad-service-id")]
    [InlineData(Good + "{services: {a: Statistics}}", "3:25 wrong-type")]
    [InlineData(Good + "{services: {a: {}}}", "3:22 missing-key; 3:22 missing-key; 3:22 missing-key")]
    [InlineData(Good + "{services: {a: {name: A, required: true}}}", "3:22 missing-key")]
    [InlineData(Good + "{services: {a: {title: A, kind: video, script: /a.js}}}", "3:26 foreign-key; 3:22 missing-key")]
    [InlineData(Service + "}}}", "3:22 missing-key")]
    [InlineData(Service + "script: \"javascript:alert(1)\"}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: \"JAVASCRIPT:alert(1)\"}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: \"data:text/javascript,x\"}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: \"//a.example/a.js\"}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: a.js}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: \"http://a.example/a.js\"}}}", "3:56 bad-service-url")]
    [InlineData(Service + "script: /a.js, policy: \"http://a.example\"}}}", "3:71 bad-service-url")]
    [InlineData(Service + "origins: [\"javascript:x\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"https://a.example/a.js\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"https://a.example?a\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"https://me@a.example\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"http://a.example\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"https://*.com\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "origins: [\"https://a.*.com\"]}}}", "3:58 bad-origin")]
    [InlineData(Service + "script: /a.js, cookies: [\"^_ga\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [\"_ga.*\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [\"_g*a\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [\"*\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [\"a b\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [\"é\"]}}}", "3:73 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, cookies: [_ga, \"(a|b)\"]}}}", "3:78 bad-cookie-name")]
    [InlineData(Service + "script: /a.js, consent_mode: [analytics]}}}", "3:78 unknown-value")]
    [InlineData(Service + "script: /a.js, gpc: obey}}}", "3:68 unknown-value")]
    [InlineData(Service + "script: /a.js, trusted_types: maybe}}}", "3:78 wrong-type")]
    [InlineData(Service + "script: \"https://a.example/a.js\", required: true}}}", "3:56 required-foreign-origin")]
    [InlineData(Service + "origins: [\"https://example.org\", \"https://a.example\"], required: true}}}", "3:81 required-foreign-origin")]
    [InlineData(Good + "{services: {youtube: {required: true}}}", "3:42 required-foreign-origin")]
    [InlineData(Service + "origins: [\"https://x.example\"]}, b: {name: B, kind: map, origins: [\"https://X.example:443\"]}}}", "3:115 origin-claimed-twice")]
    public void A_fault_of_a_service_is_told_at_its_value(string text, string expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData(Good + "{days: 400, policy: /datenschutz/, own_origins: [\"https://cdn.example.org/\"]}")]
    [InlineData(Good + "{policy: \"https://law.example/privacy\"}")]
    [InlineData(Good + "{services: {youtube: {duration: 1 year}}}")]
    [InlineData(Good + "{services: {google-analytics: {script: \"https://www.googletagmanager.com/gtag/js?id=G-1\", cookies: [_ga, \"_ga_*\"]}}}")]
    [InlineData(Service + "script: \"http://localhost:8080/a.js\"}}}")]
    [InlineData(Service + "script: \"http://127.0.0.1/a.js\"}}}")]
    [InlineData(Service + "script: \"http://[::1]:8080/a.js\"}}}")]
    [InlineData(Service + "origins: [\"http://localhost:8080\", \"https://*.a.example\"]}}}")]
    [InlineData(Service + "script: /a.js, required: true}}}")]
    [InlineData(Service + "script: \"https://example.org/a.js\", required: true}}}")]
    [InlineData(Good + "{own_origins: [\"https://cdn.example\"], services: {a: {name: A, kind: video, script: \"https://cdn.example/a.js\", required: true}}}")]
    [InlineData(Good + "{allow: [{origin: \"https://a.example\", reason: Ours}], services: {a: {name: A, kind: video, origins: [\"https://a.example\"], required: true}}}")]
    public void What_is_sound_has_no_fault(string text) => Assert.Equal("", Told(text));

    [Theory]
    [InlineData(Service + "script: /a.js, consent_mode: [analytic_storage]}}}", "did you mean `analytics_storage`?")]
    [InlineData(Service + "origins: [\"https://A.example/a.js\"]}}}", "write `https://a.example`; it includes all paths")]
    [InlineData(Service + "script: /a.js, cookies: [\"_ga.*\"]}}}", "write the name, with one `*` at the end if its ending varies, as in `_ga_*`")]
    [InlineData(Good + "{services: {Site Statistics: {}}}", "use lowercase letters, digits, and hyphens, as in `site-statistics`")]
    public void A_hint_says_how_to_mend_it(string text, string hint) => Assert.Equal(hint, Assert.Single(Reading.Config(text).Diagnostics).Hint);

    [Fact]
    public void An_id_that_is_nearly_that_of_a_known_service_is_answered_with_it()
    {
        var faults = ServiceCheck.Run(Assert.IsType<SiteConfig>(Reading.Config(Good + "{services: {youtub: {duration: 1 year}}}").Config));

        Assert.StartsWith("did you mean `youtube`, which is built in?", faults.First().Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_who_claim_an_origin_are_named()
    {
        const string Text = Service + "origins: [\"https://x.example\"]}, b: {name: B, kind: map, origins: [\"https://x.example\"]}}}";
        var fault = Assert.Single(ServiceCheck.Run(Assert.IsType<SiteConfig>(Reading.Config(Text).Config)));

        Assert.Equal("`https://x.example` is listed for both the service `a` and the service `b`", fault.Message);
    }

    [Fact]
    public void Defaults_are_those_of_the_documentation()
    {
        var privacy = Reading.Config("title: T\nbase_url: https://example.org\n").Config?.Privacy;

        Assert.Equal((180, true), (privacy?.Days, privacy?.IsEnforced));
        Assert.Null(privacy?.Policy);
        Assert.True(privacy?.Services.IsEmpty);
    }

    private static string Told(string text)
    {
        var read = Reading.Config(text);
        return Reading.Told(read.Config is { } config ? read.Diagnostics.AddRange(ServiceCheck.Run(config)) : read.Diagnostics);
    }
}
