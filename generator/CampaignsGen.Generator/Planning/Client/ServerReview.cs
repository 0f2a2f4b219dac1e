using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Reports the servers to which no request can be sent, with the values that the document and the project specify for their
/// variables.
/// </summary>
internal sealed class ServerReview(PlanningContext context, VariablePlanner variables)
{
    /// <summary>Checks a server that is used by default. It must have an absolute URL.</summary>
    /// <param name="server">The server.</param>
    /// <param name="carriesSecrets">Whether an operation that uses the server must send credentials.</param>
    public void CheckUsed(Server server, bool carriesSecrets)
    {
        if (Check(server) is not { } url)
        {
            return;
        }

        if (ServerAddress.IsRelative(url))
        {
            context.Diagnostics.Report(PlanningDiagnostics.ServerIsRelative, server.UrlPointer, Shown(server, url));
        }
        else if (carriesSecrets && ServerAddress.IsOpen(url))
        {
            context.Diagnostics.Report(PlanningDiagnostics.SecretsOverHttp, server.UrlPointer, Shown(server, url));
        }
    }

    /// <summary>Checks a server that the caller can select, or that is relative to another one.</summary>
    /// <returns>The URL with values, or null if it is not usable or a variable has no value yet.</returns>
    public string? Check(Server server)
    {
        if (ReportValues(server) || ServerAddress.Expand(server, variables.ValueOf) is not { } url)
        {
            return null;
        }

        url = WithOneScheme(server, url);
        if (ServerAddress.FaultOf(url) is { } found)
        {
            ReportAddress(server, url, found.Fault, found.Fix);
            return null;
        }

        if (ServerAddress.HasQuery(url))
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                server.Url,
                "it has a query or a fragment, which cannot precede a path and is omitted",
                "remove it"
            );
        }

        return url;
    }

    /// <summary>
    /// Returns the URL with only one scheme. The client accepts a second scheme from a value, but one in the document is
    /// reported.
    /// </summary>
    private string WithOneScheme(Server server, string url)
    {
        string? own = ServerAddress.Expand(server, static variable => variable.Default);
        if (own is not null && ServerAddress.HasTwoSchemes(own))
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                Shown(server, own),
                "it has two schemes, of which the second is used",
                "remove the first one"
            );
        }

        return ServerAddress.WithOneScheme(url);
    }

    private bool ReportValues(Server server)
    {
        foreach (ServerVariable variable in VariablePlanner.UsedBy(server))
        {
            if (variables.ValueOf(variable) is not { } value || ServerAddress.FaultOf(variable, value) is not { } fault)
            {
                continue;
            }

            if (!variables.RefuseGiven(variable, fault))
            {
                context.Diagnostics.Report(
                    PlanningDiagnostics.ServerNotUsable,
                    server.UrlPointer,
                    server.Url,
                    fault,
                    "correct its default"
                );
            }

            return true;
        }

        return false;
    }

    /// <summary>
    /// Reports an address. If the URL is valid without the value from the project, the problem is reported for the project.
    /// </summary>
    private void ReportAddress(Server server, string url, string fault, string fix)
    {
        string? own = ServerAddress.Expand(server, static variable => variable.Default);
        bool isGood = own is not null && ServerAddress.FaultOf(own) is null;
        if (
            !isGood
            || !VariablePlanner.UsedBy(server).Any(variable => variables.RefuseGiven(variable, $"'{url}': {fault}"))
        )
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                Shown(server, url),
                fault,
                fix
            );
        }
    }

    private static string Shown(Server server, string url) =>
        VariablePlanner.UsedBy(server).Any() ? $"{server.Url}', which is '{url}" : server.Url;
}
