namespace CampaignsGen.LocalServer.Faults;

/// <summary>Stores the fault that is selected on the page, and counts the requests that it applies to.</summary>
internal sealed class FaultSwitch
{
    private readonly Lock gate = new();
    private FaultSetting setting = FaultSetting.None;

    internal FaultSetting Setting
    {
        get
        {
            lock (gate)
            {
                return setting;
            }
        }
        set
        {
            lock (gate)
            {
                setting = value;
            }
        }
    }

    /// <summary>Returns the fault of the next request, or null if there is none.</summary>
    internal Fault? Next()
    {
        lock (gate)
        {
            var fault = setting.ToFault();
            setting = setting.Requests switch
            {
                null => setting,
                1 => FaultSetting.None,
                _ => setting with { Requests = setting.Requests - 1 },
            };
            return fault;
        }
    }
}
