using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Checks the conditions of the project for planning a client.</summary>
internal static class ProjectRules
{
    /// <summary>Returns the reasons why no client can be planned for <paramref name="item"/>; empty if it can.</summary>
    public static EquatableArray<SpecDiagnostic> Check(
        ClientItem item,
        EquatableArray<ClientItem> all,
        Capabilities capabilities
    )
    {
        ClientOptions options = item.Options;
        List<SpecDiagnostic> faults = [];
        if (!capabilities.HasRuntime)
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.RuntimeMissing));
        }

        if (!capabilities.IsLanguageNewEnough)
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.LanguageTooOld, capabilities.LanguageVersion));
        }

        if (!Identifier.IsNamespace(options.Namespace))
        {
            faults.Add(
                SpecDiagnostic.At("#", ProjectDiagnostics.NameNotUsable, "Namespace", options.Namespace, "Acme.Orders")
            );
        }

        if (options.ClientName is { } name && !Identifier.IsPlain(name))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.NameNotUsable, "ClientName", name, "OrdersClient"));
        }
        else if (
            options.ClientName is { } client
            && ReservedNames.Types.Intersect(new ClientNames(client).All).FirstOrDefault() is { } reserved
        )
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.ClientNameReserved, client, reserved));
        }

        if (!Grouping.IsKnown(options.GroupBy))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.GroupByUnknown, options.GroupBy!));
        }

        if (!AnswerRules.IsKnown(options.Answers))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.AnswersUnknown, options.Answers!));
        }

        if (!AdditionalPropertiesRules.IsKnown(options.AdditionalProperties))
        {
            faults.Add(
                SpecDiagnostic.At("#", ProjectDiagnostics.AdditionalPropertiesUnknown, options.AdditionalProperties!)
            );
        }

        if (!MediaTypeRules.IsKnown(options.MediaTypes))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.MediaTypesUnknown, options.MediaTypes!));
        }

        if (options.Limits.Fault is { } limit)
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.LimitUnknown, limit));
        }

        if (!AccessibilityRules.IsKnown(options.Accessibility))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.AccessibilityUnknown, options.Accessibility!));
        }

        if (options is { Webhooks: not null, Choice.Webhooks: null })
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.WebhooksUnknown, options.Webhooks));
        }

        if (!ValidationRules.IsKnown(options.Validation))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.ValidationUnknown, options.Validation!));
        }

        ClientItem first = all.First(other =>
            string.Equals(other.Options.Namespace, options.Namespace, StringComparison.OrdinalIgnoreCase)
        );
        if (first != item)
        {
            faults.Add(
                SpecDiagnostic.At(
                    "#",
                    ProjectDiagnostics.NamespaceShared,
                    first.Options.Item,
                    options.Item,
                    options.Namespace
                )
            );
        }

        return faults.ToEquatableArray();
    }

    /// <summary>
    /// Returns the reason why <paramref name="client"/> conflicts with another client, or null if it does not. The
    /// registration methods of two clients with the same name would conflict, because they are in the same namespace. The
    /// first client keeps the name.
    /// </summary>
    public static SpecDiagnostic? CheckName(NamedClient client, EquatableArray<NamedClient> all)
    {
        NamedClient first = all.First(other => other.Client == client.Client);
        return first == client
            ? null
            : SpecDiagnostic.At(
                "#",
                ProjectDiagnostics.ClientNameShared,
                first.Item.Options.Item,
                client.Item.Options.Item,
                client.Client
            );
    }
}
