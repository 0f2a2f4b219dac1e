using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Diagnostics;

/// <summary>Provides the descriptors of the diagnostics for the code and configuration that set up and call a client.</summary>
internal static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor SettingMissing = Rule.Error(
        "CGN2001",
        "A required setting is missing",
        "Every request to the {0} requires '{1}', but no {2} is set for this client. To fix this, {3}."
    );

    public static readonly DiagnosticDescriptor SecretMissing = Rule.Error(
        "CGN2002",
        "A required secret is missing",
        "Every request to the {0} requires '{1}', but no {2} is set for this client. To fix this, {3}."
    );

    public static readonly DiagnosticDescriptor ConfigurationLacksSetting = Rule.Warning(
        "CGN2003",
        "A setting is missing from the configuration",
        "{0} {1}. To fix this, {2}."
    );

    public static readonly DiagnosticDescriptor ValueNotAccepted = Rule.Error(
        "CGN2004",
        "A value that the API does not allow",
        "{0} {1}. To fix this, {2}."
    );

    public static readonly DiagnosticDescriptor SettingsSwapped = Rule.Warning(
        "CGN2005",
        "Two settings appear to be swapped",
        "{0} is '{1}', which is a value of {2}, so the two settings may be swapped. To fix this, set {0} to the {3} and {2} to '{1}'."
    );

    public static readonly DiagnosticDescriptor SecretInFile = Rule.Warning(
        "CGN2006",
        "A secret is stored in a file",
        "{0} is a secret and is stored in this file, where everyone with access to the repository can read it. To fix this, read it from user secrets, an environment variable or a vault, and have the provider replace the exposed secret."
    );

    public static readonly DiagnosticDescriptor ClientBuiltAgain = Rule.Info(
        "CGN2007",
        "A client is created repeatedly",
        "{0} is created with its own HttpClient {1}, and the connections of each HttpClient stay open for minutes after its last use, until the computer runs out of sockets. To fix this, register the client with {2}, or create one instance and reuse it."
    );

    public static readonly DiagnosticDescriptor RequestMustFail = Rule.Warning(
        "CGN2008",
        "A request that cannot succeed",
        "This request cannot succeed, because '{0}' {1}. To fix this, {2}."
    );

    public static readonly DiagnosticDescriptor Repeated = Rule.Warning(
        "CGN2009",
        "Requests that are not idempotent are retried",
        "{0} retries every request of {1} that fails or times out, including requests that are not idempotent, such as POST. To fix this, use AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations())."
    );

    public static readonly DiagnosticDescriptor RegisteredTwice = Rule.Warning(
        "CGN2010",
        "A client is registered twice",
        "{0} is already registered {1}, so this call throws an InvalidOperationException. To fix this, {2}."
    );
}
