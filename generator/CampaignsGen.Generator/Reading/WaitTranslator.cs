using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads how to wait for an operation from our own extensions and from those of other generators.</summary>
internal sealed class WaitTranslator(ReadingContext context)
{
    private const string Own = "x-poll";
    private const string NotYet = "x-not-yet";

    private readonly OtherWaits others = new(context);

    /// <summary>Returns the waits of an operation, one for each method to generate.</summary>
    public EquatableArray<Wait> Translate(SpecNode operation, string method)
    {
        Wait? own = operation.Has(Own) ? OfOwn(operation[Own]) : others.OfMicrosoft(operation, method);
        return new[] { own, OfRefusals(operation) }
            .OfType<Wait>()
            .Concat(others.OfSpeakeasy(operation))
            .ToEquatableArray();
    }

    private Wait? OfOwn(SpecNode node)
    {
        if (Scalars.BooleanOf(node.Value) == false || !context.IsObject(node, Own))
        {
            return null;
        }

        string? header = context.Text(node, "header");
        EquatableArray<string> state = PagingTranslator.Way(context.Text(node, "state"));
        EquatableArray<string> succeeded = context.Texts(node, "succeeded");
        bool hasState = state.Count > 0 && succeeded.Count > 0;
        if (!hasState && (header is null || state.Count > 0))
        {
            return Unclear(
                node,
                Own,
                "does not specify when the operation is complete",
                "add state and succeeded, or header"
            );
        }

        string? result = context.Text(node, "result");
        if (
            result is not (null or "location" or "original-uri")
            || (result is not null && !(hasState && header is not null))
        )
        {
            return Unclear(
                node["result"],
                Own,
                $"has the result '{result}', which is not valid",
                "use location or original-uri, together with header and state"
            );
        }

        return new Wait(node.Pointer, Own, header is null ? WaitKind.State : WaitKind.Header)
        {
            State = state,
            Succeeded = succeeded,
            Failed = context.Texts(node, "failed"),
            StateHeaders = header is not null && hasState ? new[] { header }.ToEquatableArray() : default,
            ResultHeader = hasState ? null : header,
            EndsAtLocation = result == "location",
            EndsAtOrigin = result == "original-uri",
            Interval = WaitSeconds.Of(context, node, "interval"),
            Limit = WaitSeconds.Of(context, node, "limit"),
        };
    }

    private Wait? OfRefusals(SpecNode operation)
    {
        Wait? wait = null;
        foreach (TreeChild response in operation["responses"].Members)
        {
            SpecNode use = operation["responses"][response.Key];
            if (
                context.References.Follow(use) is { } node
                && node.Has(NotYet)
                && Scalars.BooleanOf(node[NotYet].Value) != false
                && RefusalOf(response.Key, node[NotYet]) is { } refusal
            )
            {
                SpecNode said = node[NotYet];
                bool hasMore = said.Object is not null;
                wait ??= new Wait(said.Pointer, NotYet, WaitKind.NotYet);
                wait = wait with
                {
                    Refusals = wait.Refusals.Append(refusal).ToEquatableArray(),
                    Interval = wait.Interval ?? (hasMore ? WaitSeconds.Of(context, said, "interval") : null),
                    Limit = wait.Limit ?? (hasMore ? WaitSeconds.Of(context, said, "limit") : null),
                };
            }
        }

        return wait;
    }

    private Refusal? RefusalOf(string status, SpecNode node)
    {
        // For a range or default, it is unknown whether the request was carried out, and default includes successful responses.
        if (
            !(
                status is ['3' or '4' or '5', _, _]
                && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
        )
        {
            Unclear(
                node,
                NotYet,
                $"is specified at {status}, which is not a single error status code",
                "move it to such a status code"
            );
            return null;
        }

        if (Scalars.BooleanOf(node.Value) == true)
        {
            return new(node.Pointer, status, default, default, default);
        }

        if (!context.IsObject(node, NotYet))
        {
            return null;
        }

        EquatableArray<string> property = PagingTranslator.Way(context.Text(node, "property"));
        EquatableArray<string> values = context.Texts(node, "values");
        EquatableArray<string> texts = context.Texts(node, "contains");
        if ((property.Count > 0) != (values.Count + texts.Count > 0))
        {
            Unclear(
                node,
                NotYet,
                "does not specify which responses are temporary",
                "specify property and either values or contains, or use true"
            );
            return null;
        }

        return new(node.Pointer, status, property, values, texts);
    }

    private Wait? Unclear(SpecNode node, string word, string fault, string fix)
    {
        context.Report(ReadingDiagnostics.WaitUnclear, node.Pointer, word, fault, fix);
        return null;
    }
}
