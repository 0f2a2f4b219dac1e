using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the response headers of one operation as properties of a type.</summary>
internal sealed class HeaderPlanner(OperationContext shared, HeaderTypes known)
{
    private static readonly TypePlan Text = new(TypeKind.String);

    private readonly string id = shared.Id;

    /// <summary>Returns the name of the type of the headers, or null if no response declares any.</summary>
    /// <param name="response">The type of the operation's response.</param>
    public string? Plan(string response)
    {
        List<IGrouping<string, (Response Response, ResponseHeader Header)>> groups =
        [
            .. shared
                .Operation.Responses.SelectMany(static response =>
                    response.Headers.Select(header => (response, header))
                )
                .Where(declared => !IsIgnored(declared.header))
                .GroupBy(static declared => declared.header.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return groups.Count == 0
            ? null
            : known.Take(shared.Identifier, response, [.. groups.Select(group => Plan([.. group]))]);
    }

    private HeaderUse Plan(List<(Response Response, ResponseHeader Header)> uses)
    {
        ResponseHeader first = uses[0].Header;
        IEnumerable<string> statuses = uses.Select(static use =>
            use.Response.Status == "default" ? "any other status code" : use.Response.Status
        );
        HeaderPlan header = new()
        {
            Name = first.Name,
            Identifier = "",
            Type = TypeOf([.. uses.Select(static use => use.Header)]),
            Summary = AsSentence(DocPlanner.Summary(first.Description)),
            IsJson = first.IsJson,
            Delimiter = first.Delimiter,
        };
        return new HeaderUse(header, string.Join(", ", statuses));
    }

    /// <summary>Returns the type of a header. If it differs between responses, it is a string.</summary>
    private TypePlan TypeOf(List<ResponseHeader> headers)
    {
        ResponseHeader first = headers[0];
        List<TypePlan> planned = [.. headers.Select(TypeOf).Distinct()];
        bool isOne =
            planned.Count == 1
            && headers.All(other => other.IsJson == first.IsJson && other.Delimiter == first.Delimiter);
        if (
            isOne
            && (first.IsJson || IsPlain(planned[0]) || (planned[0].Kind == TypeKind.List && IsPlain(planned[0].Item!)))
        )
        {
            return planned[0];
        }

        shared.Context.Diagnostics.Report(PlanningDiagnostics.HeaderIsText, first.Pointer, first.Name, id);
        return Text;
    }

    private TypePlan TypeOf(ResponseHeader header) =>
        header.Schema is { } schema
            ? shared.Types.Plan(schema, shared.Identifier + Identifier.Pascal(header.Name + " header", "Header")) with
            {
                Nullable = false,
            }
            : Text;

    private static bool IsPlain(TypePlan type) =>
        !type.Nullable
        && type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union or TypeKind.Element);

    /// <summary>
    /// Determines whether the header is ignored: OpenAPI 3.1, "Response Object", excludes <c>Content-Type</c>, which the
    /// media types specify.
    /// </summary>
    private bool IsIgnored(ResponseHeader header)
    {
        bool isIgnored = header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
        if (isIgnored)
        {
            shared.Context.Diagnostics.Report(PlanningDiagnostics.HeaderIgnored, header.Pointer, header.Name, id);
        }

        return isIgnored;
    }

    /// <summary>Returns the text with a separator for the next sentence, or an empty string if there is none.</summary>
    private static string AsSentence(string text)
    {
        string trimmed = text.TrimEnd();
        return trimmed.Length == 0 ? ""
            : char.IsLetterOrDigit(trimmed[trimmed.Length - 1]) ? trimmed + ". "
            : trimmed + " ";
    }
}
