using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the polling extensions of Azure and Speakeasy where their meaning is certain.</summary>
internal sealed class OtherWaits(ReadingContext context)
{
    private const string Microsoft = "x-ms-long-running-operation";
    private const string Speakeasy = "x-speakeasy-polling";
    private const string OfBody = "$response.body#/";

    private static readonly EquatableArray<string> StateHeaders = new[]
    {
        "Operation-Location",
        "Azure-AsyncOperation",
    }.ToEquatableArray();

    private static readonly EquatableArray<string> Failed = new[]
    {
        "Failed",
        "Canceled",
        "Cancelled",
    }.ToEquatableArray();

    /// <summary>Returns the wait that Azure's own clients perform.</summary>
    public Wait? OfMicrosoft(SpecNode operation, string method)
    {
        if (Scalars.BooleanOf(operation.ValueOf(Microsoft)) != true)
        {
            return null;
        }

        SpecNode options = operation["x-ms-long-running-operation-options"];
        string? via = options.Object is null ? null : context.Text(options, "final-state-via");
        bool isResource = method is "PUT" or "PATCH";
        return new(operation.At(Microsoft), Microsoft, WaitKind.Header)
        {
            State = Of("status"),
            Succeeded = Of("Succeeded"),
            Failed = Failed,
            StateHeaders = StateHeaders,
            ResultHeader = "Location",
            OwnState = isResource ? Of("properties", "provisioningState") : default,
            EndsAtLocation = via is "location" || (via is null && !isResource),
            EndsAtOrigin = via is "original-uri" || (isResource && via is null or "location"),
        };
    }

    /// <summary>Returns a wait for each entry with a condition on one value of the body, besides a success status code.</summary>
    public IEnumerable<Wait> OfSpeakeasy(SpecNode operation)
    {
        SpecNode entries = operation[Speakeasy];
        for (int index = 0; index < entries.Items.Length; index++)
        {
            if (OfEntry(entries[index]) is { } wait)
            {
                yield return wait;
            }
        }
    }

    private Wait? OfEntry(SpecNode entry)
    {
        if (
            entry.Object is null
            || context.Text(entry, "name") is not { } name
            || Condition(entry["successCriteria"]) is not { } success
        )
        {
            return null;
        }

        bool hasFailure = entry["failureCriteria"].Items.Length > 0;
        (string Property, string Value)? failure = hasFailure ? Condition(entry["failureCriteria"]) : null;
        return hasFailure && failure?.Property != success.Property
            ? null
            : new(entry.Pointer, Speakeasy, WaitKind.State)
            {
                Name = name,
                State = Of(success.Property.Split('/')),
                Succeeded = Of(success.Value),
                Failed = failure is { } fails ? Of(fails.Value) : default,
                Interval = WaitSeconds.Of(context, entry, "intervalSeconds"),
            };
    }

    /// <summary>Returns the condition on one value of the body, or null if there are others or several.</summary>
    private (string Property, string Value)? Condition(SpecNode criteria)
    {
        (string Property, string Value)? found = null;
        for (int index = 0; index < criteria.Items.Length; index++)
        {
            string text = criteria[index].Object is null ? "" : context.Text(criteria[index], "condition") ?? "";
            string[] sides = [.. text.Split(["=="], StringSplitOptions.None).Select(static side => side.Trim())];
            bool isOfBody = sides.Length == 2 && sides[0].StartsWith(OfBody, StringComparison.Ordinal);
            bool isOfSuccess =
                sides.Length == 2 && sides[0] == "$statusCode" && sides[1].StartsWith("2", StringComparison.Ordinal);
            if (isOfBody && found is null)
            {
                found = (sides[0].Substring(OfBody.Length), sides[1].Trim('"', '\''));
            }
            else if (!isOfSuccess)
            {
                return null;
            }
        }

        return found;
    }

    private static EquatableArray<string> Of(params string[] texts) => texts.ToEquatableArray();
}
