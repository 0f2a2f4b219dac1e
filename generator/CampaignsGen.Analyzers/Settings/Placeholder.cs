namespace CampaignsGen.Analyzers.Settings;

/// <summary>Recognizes placeholders that are replaced when the program is deployed: <c>${KEY}</c>, <c>CHANGE_ME</c>, <c>@Microsoft.KeyVault(…)</c>, "set in user secrets".</summary>
/// <remarks>Hosts read environment variables after files, so a placeholder is usually overridden.</remarks>
internal static class Placeholder
{
    private const string Marks = "$#<{%_[@(!*";

    /// <summary>The words that mark a placeholder anywhere in the text, without separators.</summary>
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

    /// <summary>The placeholders that are the whole text.</summary>
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

    /// <summary>The schemes, before a colon, of references to secret stores.</summary>
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

    /// <summary>Determines whether a string is a placeholder for a secret. A secret is not a sentence either.</summary>
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
