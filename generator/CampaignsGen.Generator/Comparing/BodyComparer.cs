using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Planning;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the request body of an operation.</summary>
internal sealed class BodyComparer(Comparison comparison)
{
    private readonly ContentComparer contents = new(comparison);

    public void Compare(RequestBody? old, RequestBody? current, Operation operation, Part part)
    {
        Findings findings = comparison.Findings;
        if (old is null || current is null)
        {
            if (old is not null)
            {
                findings.Add(part, operation.Pointer, ContractDiagnostics.ArgumentRemoved, "The body", "was removed");
            }
            else if (current is { Required: true })
            {
                findings.Add(
                    part,
                    current.Pointer,
                    ContractDiagnostics.RequiredAdded,
                    "The body",
                    "was added and is required"
                );
            }
            else if (current is not null)
            {
                findings.Add(part, current.Pointer, ContractDiagnostics.Added, "The body");
            }

            return;
        }

        if (current.Required && !old.Required)
        {
            string pointer = JsonPointer.Append(current.Pointer, "required");
            findings.Add(part, pointer, ContractDiagnostics.RequiredAdded, "The body", "is now required");
        }

        if (old.Required && !NeedsMediaType(comparison.Old, old) && NeedsMediaType(comparison.New, current))
        {
            findings.Add(
                null,
                JsonPointer.Append(current.Pointer, "content"),
                ContractDiagnostics.ArgumentsChanged,
                $"The arguments of operation {OperationKey.Show(operation)}",
                "the media type of the body is now required"
            );
        }

        contents.Compare(old.Content, current.Content, new Place(part, Direction.Sent, "the body"), current.Pointer);
    }

    /// <summary>Determines whether a method requires its caller to specify the media type of the body.</summary>
    private static bool NeedsMediaType(Side side, RequestBody body) =>
        body.Required
        && MediaGroup
            .Sent(body.Content.Select(media => WithOctets(side, media)).ToEquatableArray())
            .Any(static group => group.NeedsChoice);

    /// <summary>Returns the media type with a binary schema instead of a reference to one, which is binary with any media type.</summary>
    private static MediaType WithOctets(Side side, MediaType media) =>
        media.Schema is { } schema && side.Compose(schema) is { Format: "binary" } octets
            ? media with
            {
                Schema = octets,
            }
            : media;
}
