using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Diagnostics;

/// <summary>What is wrong with the way in which a program sets up its client.</summary>
internal static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor SettingMissing = Rule.Error(
        "CGN2001",
        "A required setting reaches no request",
        "Every request to the {0} carries '{1}', and no {2} reaches this client. {3}."
    );

    public static readonly DiagnosticDescriptor SecretMissing = Rule.Error(
        "CGN2002",
        "A required secret reaches no request",
        "Every request to the {0} carries '{1}', and no {2} reaches this client. {3}."
    );

    public static readonly DiagnosticDescriptor ConfigurationLacksSetting = Rule.Warning(
        "CGN2003",
        "The configuration lacks a setting",
        "{0}, and {1}. {2}."
    );

    public static readonly DiagnosticDescriptor ValueNotAccepted = Rule.Error(
        "CGN2004",
        "A value that the API cannot accept",
        "{0} {1}. {2}."
    );

    public static readonly DiagnosticDescriptor SettingsSwapped = Rule.Warning(
        "CGN2005",
        "Two settings look swapped",
        "{0} is '{1}', which is a value of {2}. If the two were swapped, set {0} to the {3} and {2} to '{1}'."
    );

    public static readonly DiagnosticDescriptor SecretInFile = Rule.Warning(
        "CGN2006",
        "A secret stands in a file",
        "{0} is a secret and stands in this file, for everybody who can read the repository. Take it from user secrets, the environment or a vault, and have the provider replace the one that was shown."
    );

    public static readonly DiagnosticDescriptor ClientBuiltAgain = Rule.Info(
        "CGN2007",
        "A client is built again and again",
        "{0} is built {1} with an HttpClient of its own, and the connections of each stay open for minutes after it is gone, until the machine runs out of sockets. Register it with {2}, or build one outside and keep it."
    );

    public static readonly DiagnosticDescriptor RequestMustFail = Rule.Warning(
        "CGN2008",
        "A request that must fail",
        "This request must fail: '{0}' {1}. {2}."
    );

    public static readonly DiagnosticDescriptor Repeated = Rule.Warning(
        "CGN2009",
        "Requests that must not be sent twice are repeated",
        "{0} sends any request of {1} again when its outcome is not known, also those that must not be sent twice, such as POST. To fix this, write AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations())."
    );

    public static readonly DiagnosticDescriptor RegisteredTwice = Rule.Warning(
        "CGN2010",
        "A client is registered twice",
        "{0} is registered {1} already, so that this call throws an InvalidOperationException. To fix this, {2}."
    );
}
