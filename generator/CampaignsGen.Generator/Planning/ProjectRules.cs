using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Options;

namespace CampaignsGen.Generator.Planning;

/// <summary>What must hold of a project before a client is planned in it.</summary>
internal static class ProjectRules
{
    /// <summary>Why no client can be emitted for the document with <paramref name="options"/>; none where it can.</summary>
    public static EquatableArray<SpecDiagnostic> Check(ClientOptions options, EquatableArray<ClientOptions> all, Capabilities capabilities)
    {
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
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.NameNotUsable, "Namespace", options.Namespace, "Acme.Orders"));
        }

        if (options.ClientName is { } name && !Identifier.IsPlain(name))
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.NameNotUsable, "ClientName", name, "OrdersClient"));
        }

        ClientOptions first = all.First(other => string.Equals(other.Namespace, options.Namespace, StringComparison.OrdinalIgnoreCase));
        if (first != options)
        {
            faults.Add(SpecDiagnostic.At("#", ProjectDiagnostics.NamespaceShared, first.FileName, options.FileName, options.Namespace));
        }

        return faults.ToEquatableArray();
    }
}
