using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Determines which models are validated: those that are sent and have limits, or contain models that have. No others are
/// generated with validation.
/// </summary>
internal sealed class RequestChecks
{
    private readonly ClientPlan plan;
    private readonly HashSet<string> sent;
    private readonly HashSet<string> models = new(StringComparer.Ordinal);

    private RequestChecks(ClientPlan plan)
    {
        this.plan = plan;
        sent = new TypeClosure(plan).Of(
            plan.Operations.SelectMany(static operation => operation.Variants.Prepend(operation))
                .SelectMany(TypeUses.Arguments)
        );
    }

    /// <summary>Returns the client with only the validation that can find errors.</summary>
    public static ClientPlan Of(ClientPlan plan)
    {
        RequestChecks checks = new(plan);
        checks.FindModels();
        return plan with
        {
            Records = plan.Records.Select(checks.Adjusted).ToEquatableArray(),
            Unions = plan.Unions.Select(checks.Adjusted).ToEquatableArray(),
            Multiparts = plan.Multiparts.Select(checks.Adjusted).ToEquatableArray(),
            Operations = plan.Operations.Select(checks.Adjusted).ToEquatableArray(),
        };
    }

    /// <summary>
    /// Finds the models to validate: those with their own validation, the models that contain them, and the bases of
    /// validated records.
    /// </summary>
    private void FindModels()
    {
        ILookup<string, string> users = Uses()
            .Where(use => sent.Contains(use.User))
            .ToLookup(static use => use.Model, static use => use.User, StringComparer.Ordinal);
        Queue<string> waiting = new(users[""].Where(models.Add));
        while (waiting.Count > 0)
        {
            foreach (string user in users[waiting.Dequeue()].Where(models.Add))
            {
                waiting.Enqueue(user);
            }
        }
    }

    /// <summary>Returns the models that each model validates, and an empty name for its own validation.</summary>
    private IEnumerable<(string User, string Model)> Uses() =>
        plan
            .Records.SelectMany(static record =>
                record
                    .AllProperties.SelectMany(static property => Asked(property.Check))
                    .Concat(Asked(record.AdditionalProperties?.Check))
                    .Concat(record.PropertyCount is null ? [] : [""])
                    .Concat(record.Derived.Select(static derived => derived.Identifier))
                    .Select(model => (record.Identifier, model))
            )
            .Concat(
                plan.Unions.SelectMany(static union =>
                    union
                        .Branches.SelectMany(static branch => Asked(branch.Check))
                        .Select(model => (union.Identifier, model))
                )
            )
            .Concat(
                plan.Multiparts.SelectMany(static body =>
                    body.Parts.SelectMany(static part => Asked(part.Check)).Select(model => (body.Identifier, model))
                )
            );

    private static IEnumerable<string> Asked(CheckPlan? check)
    {
        for (CheckPlan? part = check; part is not null; part = part.Items)
        {
            if (part.Model is { } model)
            {
                yield return model;
            }

            if (
                part with
                {
                    Model = null,
                    Items = null,
                    IsRequired = part.IsRequired && part == check,
                } != CheckPlan.Nothing
            )
            {
                yield return "";
            }
        }
    }

    private CheckPlan? Adjusted(CheckPlan? check)
    {
        if (check is null)
        {
            return null;
        }

        CheckPlan adjusted = check with
        {
            Model = check.Model is { } model && models.Contains(model) ? model : null,
            Items =
                Adjusted(check.Items) is { } items && items != CheckPlan.Nothing with { IsRequired = true }
                    ? items
                    : null,
        };
        return adjusted == CheckPlan.Nothing ? null : adjusted;
    }

    private RecordPlan Adjusted(RecordPlan record)
    {
        bool isChecked = models.Contains(record.Identifier);
        return record with
        {
            IsChecked = isChecked,
            Properties = record.Properties.Select(Property).ToEquatableArray(),
            Inherited = record.Inherited.Select(Property).ToEquatableArray(),
            AdditionalProperties = record.AdditionalProperties is { } additional
                ? additional with
                {
                    Check = isChecked ? Adjusted(additional.Check) : null,
                }
                : null,
        };

        PropertyPlan Property(PropertyPlan property) =>
            property.Check is null ? property : property with { Check = isChecked ? Adjusted(property.Check) : null };
    }

    private UnionPlan Adjusted(UnionPlan union)
    {
        bool isChecked = models.Contains(union.Identifier);
        return union with
        {
            IsChecked = isChecked,
            Branches = union
                .Branches.Select(branch => branch with { Check = isChecked ? Adjusted(branch.Check) : null })
                .ToEquatableArray(),
        };
    }

    private MultipartPlan Adjusted(MultipartPlan body)
    {
        bool isChecked = models.Contains(body.Identifier);
        return body with
        {
            IsChecked = isChecked,
            Parts = body
                .Parts.Select(part => part with { Check = isChecked ? Adjusted(part.Check) : null })
                .ToEquatableArray(),
        };
    }

    private OperationPlan Adjusted(OperationPlan operation)
    {
        OperationPlan adjusted = operation with
        {
            Arguments = operation.Arguments.Select(Adjusted).ToEquatableArray(),
            Request = operation.Request is { } request
                ? request with
                {
                    Parameters = request.Parameters.Select(Adjusted).ToEquatableArray(),
                }
                : null,
            Variants = operation.Variants.Select(Adjusted).ToEquatableArray(),
        };
        bool isChecked = adjusted
            .Arguments.Concat(adjusted.Request?.Parameters ?? default)
            .Any(static argument => argument.Check is not null);
        return adjusted with { CheckedBy = isChecked ? plan.Names.Options : null };
    }

    private ArgumentPlan Adjusted(ArgumentPlan argument) =>
        argument.Check is null ? argument : argument with { Check = Adjusted(argument.Check) };
}
