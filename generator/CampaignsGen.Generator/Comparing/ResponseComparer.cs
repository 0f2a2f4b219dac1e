using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the responses of an operation by status code.</summary>
internal sealed class ResponseComparer(Comparison comparison)
{
    private readonly ContentComparer contents = new(comparison);

    public void Compare(Operation old, Operation current, Part part)
    {
        foreach (Response before in old.Responses)
        {
            Response? after = current.Responses.FirstOrDefault(other => Key(other) == Key(before));
            if (after is null)
            {
                Remove(before, current, part);
            }
            else
            {
                Compare(before, after, part);
            }
        }

        foreach (
            Response added in current.Responses.Where(other => !old.Responses.Any(same => Key(same) == Key(other)))
        )
        {
            Add(added, part);
        }
    }

    /// <summary>
    /// Reports a removed response. An error without content leads to the same exception as a status code that is not
    /// described.
    /// </summary>
    private void Remove(Response gone, Operation current, Part part)
    {
        string pointer = JsonPointer.Append(current.Pointer, "responses");
        string text = Words.Capital(Show(gone));
        bool isError = gone.Status[0] is '4' or '5' or 'd';
        if (isError && gone.Content.Count + gone.Headers.Count == 0)
        {
            comparison.Findings.Add(part, pointer, ContractDiagnostics.ErrorUndescribed, text);
        }
        else
        {
            comparison.Findings.Add(part, pointer, ContractDiagnostics.ResponseChanged, text, "was removed");
        }
    }

    /// <summary>
    /// Reports an added response. A success adds a result to the method; an error leads to an exception, as any status code
    /// does.
    /// </summary>
    private void Add(Response added, Part part)
    {
        string text = Words.Capital(Show(added));
        if (added.Status.StartsWith("2", StringComparison.Ordinal))
        {
            comparison.Findings.Add(
                part,
                added.Pointer,
                ContractDiagnostics.ResponseChanged,
                text,
                "was added, so the method may return a different result"
            );
        }
        else
        {
            comparison.Findings.Add(part, added.Pointer, ContractDiagnostics.ResponseAdded, text);
        }
    }

    private void Compare(Response old, Response current, Part part)
    {
        Place place = new(part, Direction.Read, Show(current));
        contents.Compare(old.Content, current.Content, place, current.Pointer);
        foreach (ResponseHeader before in old.Headers)
        {
            ResponseHeader? after = current.Headers.FirstOrDefault(other => IsSame(other, before));
            if (after is null)
            {
                comparison.Findings.Add(
                    part,
                    JsonPointer.Append(JsonPointer.Append(current.Pointer, "headers"), before.Name),
                    ContractDiagnostics.ResponseChanged,
                    Words.Capital(Show(before, current)),
                    "was removed"
                );
            }
            else
            {
                Compare(before, after, place with { Owner = Show(after, current) });
            }
        }

        foreach (ResponseHeader added in current.Headers.Where(other => !old.Headers.Any(same => IsSame(other, same))))
        {
            comparison.Findings.Add(
                part,
                added.Pointer,
                ContractDiagnostics.ResponseAdded,
                Words.Capital(Show(added, current))
            );
        }
    }

    private void Compare(ResponseHeader old, ResponseHeader current, Place place)
    {
        if (old.Required && !current.Required)
        {
            comparison.Findings.Add(
                place.Part,
                JsonPointer.Append(current.Pointer, "required"),
                ContractDiagnostics.MayBeMissing,
                place.Start,
                "missing"
            );
        }

        comparison.Schemas.Compare(old.Schema, current.Schema, place, current.Pointer);
    }

    private static bool IsSame(ResponseHeader first, ResponseHeader second) =>
        string.Equals(first.Name, second.Name, StringComparison.OrdinalIgnoreCase);

    private static string Key(Response response) => response.Status.ToUpperInvariant();

    private static string Show(Response response) =>
        response.Status == "default" ? "the default response" : $"response {Words.Quote(response.Status)}";

    private static string Show(ResponseHeader header, Response response) =>
        $"header {Words.Quote(header.Name)} of {Show(response)}";
}
