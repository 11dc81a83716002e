namespace AiBlog.Text;

/// <summary>What an address in content points at, and whether it may stand in a page.</summary>
internal enum UrlKind
{
    /// <summary>Relative to the page, the empty address and a bare query included.</summary>
    Relative,
    RootRelative,
    Fragment,

    /// <summary>Absolute, http or https.</summary>
    Http,
    Mailto,
    Tel,

    /// <summary>Another scheme that opens a program and runs nothing in the page: sms, xmpp, matrix and the like.</summary>
    OtherSafe,

    /// <summary><c>//host/path</c>, backslashes included: another site in disguise.</summary>
    ProtocolRelative,

    /// <summary>Any scheme that is not known to be harmless: javascript, data, vbscript, file, blob and the like.</summary>
    Dangerous,
}
