using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Validates that a time is in ISO 8601 format with an offset (RFC 3339, section 5.6). NJsonSchema alone also accepts one without.</summary>
internal sealed partial class OffsetDateTimeValidator : IFormatValidator
{
    public string Format => JsonFormatStrings.DateTime;

    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

    public bool IsValid(string value, JTokenType tokenType) =>
        Pattern().IsMatch(value) && DateTimeOffset.TryParse(value, null, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
