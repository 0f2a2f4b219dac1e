using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// How large a client is getting. A short document may say much of little: a thousand schemas that are each all of another with a
/// thousand properties have a million.
/// </summary>
internal sealed class ClientSize(ClientLimits limits)
{
    private int members;

    /// <exception cref="TooLargeException">There are more than the client may have.</exception>
    public void TakeOperations(int count)
    {
        if (count > limits.Operations)
        {
            throw new TooLargeException($"{count} operations", limits.Operations, nameof(limits.Operations));
        }
    }

    /// <summary>Takes the properties or values of one more type into account.</summary>
    /// <exception cref="TooLargeException">There are more than the client may have.</exception>
    public void AddMembers(int count)
    {
        members += count;
        if (members > limits.Members)
        {
            throw new TooLargeException(
                $"models of more than {limits.Members} properties and values",
                limits.Members,
                nameof(limits.Members)
            );
        }
    }
}

/// <summary>Ends the planning of a client that would be too large.</summary>
internal sealed class TooLargeException(string what, int most, string limit) : Exception(what)
{
    public SpecDiagnostic ToDiagnostic() =>
        SpecDiagnostic.At(
            "#",
            PlanningDiagnostics.ClientTooLarge,
            Message,
            most.ToString(System.Globalization.CultureInfo.InvariantCulture),
            limit
        );
}
