using CampaignsGen.LocalServer.Answers;
using NJsonSchema.Validation;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Converts the errors of NJsonSchema to the wording of the API.</summary>
internal static class SchemaFieldErrors
{
    internal static IEnumerable<FieldError> From(ValidationError error) =>
        error is ChildSchemaValidationError nested
            ? nested.Errors.SelectMany(schema => schema.Value).SelectMany(From)
            : [Describe(error)];

    private static FieldError Describe(ValidationError error)
    {
        var (code, message) = Rule(error);
        return new FieldError(error.Path?.TrimStart('#', '/') ?? "", code, message);
    }

    private static (string Code, string Message) Rule(ValidationError error) =>
        error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => ("NotNull", "must be present"),
            ValidationErrorKind.PatternMismatch or ValidationErrorKind.StringTooShort => (
                "NotBlank",
                "must not be blank"
            ),
            ValidationErrorKind.StringTooLong => ("Size", $"must be at most {error.Schema.MaxLength} characters long"),
            ValidationErrorKind.TooFewItems => ("Size", $"must have at least {error.Schema.MinItems} items"),
            ValidationErrorKind.TooManyItems => ("Size", $"must have at most {error.Schema.MaxItems} items"),
            ValidationErrorKind.NotInEnumeration => (
                "Enum",
                $"must be one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}"
            ),
            ValidationErrorKind.DateTimeExpected => ("Format", "must be an ISO 8601 time with an offset"),
            ValidationErrorKind.UuidExpected => ("Format", "must be a UUID"),
            ValidationErrorKind.StringExpected => ("Type", "must be a string"),
            ValidationErrorKind.BooleanExpected => ("Type", "must be true or false"),
            ValidationErrorKind.NumberExpected => ("Type", "must be a number"),
            ValidationErrorKind.IntegerExpected => ("Type", "must be an integer"),
            ValidationErrorKind.ObjectExpected => ("Type", "must be an object"),
            ValidationErrorKind.ArrayExpected => ("Type", "must be an array"),
            var kind => ("Invalid", $"is not valid: {kind}"),
        };
}
