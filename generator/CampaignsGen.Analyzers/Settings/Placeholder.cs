namespace CampaignsGen.Analyzers.Settings;

/// <summary>Texts that are to be replaced when the program is deployed: <c>${KEY}</c>, <c>CHANGE_ME</c>, <c>@Microsoft.KeyVault(…)</c>, "set in user secrets".</summary>
/// <remarks>Hosts read environment variables after files, so that such a text is overridden as a rule.</remarks>
internal static class Placeholder
{
    private const string Marks = "$#<{%_[@(!*";

    /// <summary>What people write instead of a value, somewhere in the text, without what is between the letters.</summary>
    private static readonly string[] Words =
    [
        "CHANGEIT",
        "CHANGEME",
        "CHANGETHIS",
        "CONFIGUREIN",
        "DUMMY",
        "ENTERYOUR",
        "ENVIRONMENT",
        "ENVVAR",
        "EXAMPLE",
        "FILLIN",
        "FILLME",
        "FIXME",
        "FROMENV",
        "FROMSECRET",
        "FROMUSER",
        "FROMVAULT",
        "GOESHERE",
        "INSERT",
        "KEYVAULT",
        "OVERRIDDEN",
        "OVERRIDE",
        "PLACEHOLDER",
        "REDACTED",
        "REPLACE",
        "SETBY",
        "SETIN",
        "SETME",
        "TOBESET",
        "TODO",
        "USERSECRET",
        "YOUR",
    ];

    /// <summary>What stands there instead of a value, as the whole text.</summary>
    private static readonly string[] Wholes =
    [
        "EMPTY",
        "HIDDEN",
        "NA",
        "NONE",
        "NOTSET",
        "NULL",
        "PASSWORD",
        "REMOVED",
        "SECRET",
        "SECRETS",
        "TBD",
        "TOKEN",
        "UNDEFINED",
        "UNSET",
    ];

    /// <summary>What names a place where a secret is, before a colon.</summary>
    private static readonly string[] Places =
    [
        "akv",
        "arn",
        "aws",
        "azkv",
        "config",
        "consul",
        "env",
        "file",
        "gcp",
        "keyvault",
        "kv",
        "op",
        "ref",
        "secret",
        "secrets",
        "sm",
        "sops",
        "ssm",
        "vault",
    ];

    /// <summary>A secret is no sentence either.</summary>
    public static bool IsForSecret(string text) => Is(text) || text.Trim().Any(char.IsWhiteSpace);

    public static bool Is(string text)
    {
        string trimmed = text.Trim();
        string letters = new([.. trimmed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return trimmed.Length > 0
            && (
                Marks.IndexOf(trimmed[0]) >= 0
                || letters.Length == 0
                || (letters.Length > 2 && letters.Distinct().Count() == 1)
                || trimmed.IndexOf("://", StringComparison.Ordinal) > 0
                || Places.Contains(trimmed.Split(':', '+')[0], StringComparer.OrdinalIgnoreCase)
                || Wholes.Contains(letters)
                || Words.Any(word => letters.IndexOf(word, StringComparison.Ordinal) >= 0)
            );
    }
}
