using Producers.Tests.Calling;

namespace Producers.Tests;

/// <summary>Faults of the client that are not mended yet.</summary>
internal static class Pending
{
    private static readonly string[] Microsoft = ["microsoft-3.0", "microsoft-3.1"];
    private static readonly string[] NSwag = ["nswag-2.0", "nswag-3.0"];
    private static readonly string[] Swashbuckle = ["swashbuckle-2.0", "swashbuckle-3.0", "swashbuckle-3.1"];
    private static readonly string[] AspNetCore = [.. Microsoft, .. NSwag, .. Swashbuckle];

    public static IReadOnlyList<Excuse> All { get; } =
    [
        .. Excuses.Of(
            AspNetCore,
            "A success that is not declared, with nothing to read.",
            ("GET /api/Numbers/maybe (204)", "a status that the API does not declare"),
            ("POST /api/files/optional (not there)", "a status that the API does not declare")
        ),
        .. Excuses.Of(
            [.. Microsoft, .. NSwag, "swashbuckle-3.0", "swashbuckle-3.1"],
            "A success that is not declared, with nothing to read.",
            ("POST /api/files/optional (there)", "a status that the API does not declare")
        ),
        .. Excuses.Of(
            [.. Microsoft, .. Swashbuckle],
            "A body that the document does not declare.",
            ("GET /api/files/any", "became null")
        ),
        .. Excuses.Of(
            AspNetCore,
            "Extensions and errors of a problem.",
            ("GET /problems/{status}", "extensions.balance"),
            ("POST /problems/validated (not valid)", "the problem: errors"),
            ("GET /problems/validation", "the problem: errors")
        ),
        .. Excuses.Of(
            [.. Microsoft, "nswag-3.0", .. Swashbuckle],
            "Extensions and errors of a problem.",
            ("POST /api/items (conflict)", "extensions.retryAfter")
        ),
        .. Excuses.Of(
            NSwag,
            "NSwag's format 'duration' is .NET's.",
            ("POST /times", "expected a duration of ISO 8601"),
            ("GET /times/{date}/{id}", "400 Bad Request"),
            ("GET /times/span", "expected a duration of ISO 8601")
        ),
        .. Excuses.Of(
            [.. Microsoft, "swashbuckle-3.0", "swashbuckle-3.1"],
            "A form with files is preferred to parts, where both are offered.",
            ("POST /uploads/mixed (all there)", "Upload.cover: expected a string")
        ),
        .. Excuses.Of(
            NSwag,
            "Lists of files.",
            ("POST /api/files/many", "cannot be converted to type"),
            ("POST /uploads/many", "cannot be converted to type")
        ),
        .. Excuses.Of(
            ["nswag-2.0"],
            "Lists of files.",
            ("POST /api/files/list", "cannot be converted to type"),
            ("POST /api/files/mixed (all there)", "cannot be converted to type")
        ),
        .. Excuses.Of(
            ["fastapi-3.1"],
            "Nullable parts.",
            ("POST /files/optional", ""),
            ("POST /files/mixed (all there)", "cannot be converted to type")
        ),
        .. Excuses.Of(["nswag-3.0"], "Nullable parts.", ("POST /api/files/mixed (all there)", "400 Bad Request")),
        .. Excuses.Of(
            ["swashbuckle-2.0"],
            "A file of 2.0 that is said to be text of the format binary.",
            ("POST /api/files/single", "cannot be converted to type 'System.String'"),
            ("POST /api/files/optional (there)", "cannot be converted to type 'System.String'"),
            ("POST /uploads/single", "cannot be converted to type 'System.String'"),
            ("POST /uploads/optional (there)", "cannot be converted to type 'System.String'")
        ),
    ];
}
